package nomenklatur

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// petaKatalog makes a catalogue of lines "kode | nama | indikator | satuan".
func petaKatalog(t testing.TB, edisi Edisi, baris ...string) Sisi {
	t.Helper()
	var entri []Entri
	for _, b := range baris {
		f := append(strings.Split(b, " | "), "", "", "")
		entri = append(entri, Entri{
			Kode: MustParseKode(f[0]), Nama: f[1], Indikator: f[2], Satuan: f[3],
			JenisDaerah: KabupatenKota, Edisi: HimpunanOf(edisi),
		})
	}
	k, err := NewKatalog(entri)
	if err != nil {
		t.Fatal(err)
	}
	return Sisi{k, edisi, KabupatenKota}
}

func petaBuat(t testing.TB, lama, baru []string) *Peta {
	t.Helper()
	p, err := NewPeta(petaKatalog(t, Kepmendagri3708, lama...), petaKatalog(t, Kepmendagri1317, baru...))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// petaTeks writes rows as "jenis keyakinan dari > ke ke ! kini".
func petaTeks(p *Peta) []string {
	var out []string
	for b := range p.Baris() {
		s := b.Jenis.String() + " " + b.Keyakinan.String() + " " + b.Dari.String() + " >"
		for _, k := range b.KodeKe() {
			s += " " + k.String()
		}
		if b.Kini.IsValid() {
			s += " ! " + b.Kini.String()
		}
		out = append(out, s)
	}
	return out
}

func TestNewPeta(t *testing.T) {
	for _, c := range []struct {
		nama       string
		lama, baru []string
		mau        []string
	}{
		{"sama walau lebar lain", []string{"1.06.04.2.01.11 | Pemberian Layanan Kedaruratan"},
			[]string{"1.06.04.2.01.0011 | Pemberian layanan kedaruratan"},
			[]string{"tetap pasti 1.06.04.2.01.11 > 1.06.04.2.01.0011"}},
		{"ejaan", []string{"1.01.02.2.01.15 | Pengadaaan Alat Rumah Tangga Sekolah"},
			[]string{"1.01.02.2.01.0015 | Pengadaan Alat Rumah Tangga Sekolah"},
			[]string{"gantiNama pasti 1.01.02.2.01.15 > 1.01.02.2.01.0015"}},
		{"ganti nama yang perlu dilihat orang", []string{"4.02.02.2.01.02 | Pembahasan Rancangan Perda"},
			[]string{"4.02.02.2.01.0002 | Pembahasan Rancangan Peraturan Daerah"},
			[]string{"gantiNama usulan 4.02.02.2.01.02 > 4.02.02.2.01.0002"}},
		{"nomor sama, hal lain: pakai ulang", []string{"1.06.04.2.01.12 | Pemberian Pelayanan Reunifikasi Keluarga"},
			[]string{"1.06.04.2.01.0012 | Sosialisasi Jaminan Kesehatan"},
			[]string{"pakaiUlang pasti 1.06.04.2.01.12 > ! 1.06.04.2.01.0012", "baru pasti  > 1.06.04.2.01.0012"}},
		{"pindah dan nomornya dipakai ulang",
			[]string{"2.19.03.2.05.04 | Penyediaan Sarana Olahraga Rekreasi", "2.19.03.2.05.05 | Pengembangan Olahraga Wisata"},
			[]string{"2.19.03.2.05.0003 | Penyediaan Sarana Olahraga Rekreasi", "2.19.03.2.05.0004 | Pengembangan Olahraga Wisata"},
			[]string{"pakaiUlang pasti 2.19.03.2.05.04 > 2.19.03.2.05.0003 ! 2.19.03.2.05.0004",
				"pindah pasti 2.19.03.2.05.05 > 2.19.03.2.05.0004"}},
		{"ekor panjang sama, pokok lain",
			[]string{"8.01.02.2.01.03 | Pelaksanaan Koordinasi di Bidang Ideologi Wawasan Kebangsaan, Bela Negara dan Sejarah Kebangsaan"},
			[]string{"8.01.02.2.01.0003 | Pelaksanaan Kebijakan di Bidang Ideologi Wawasan Kebangsaan, Bela Negara dan Sejarah Kebangsaan",
				"8.01.02.2.01.0004 | Pelaksanaan Koordinasi di Bidang Ideologi Wawasan Kebangsaan, Bela Negara dan Sejarah Kebangsaan"},
			[]string{"pakaiUlang pasti 8.01.02.2.01.03 > 8.01.02.2.01.0004 ! 8.01.02.2.01.0003", "baru pasti  > 8.01.02.2.01.0003"}},
		{"pecah", []string{"2.11.02.2.01.01 | Penyusunan dan Penetapan RPPLH Kabupaten/Kota"},
			[]string{"2.11.02.2.01.0003 | Penetapan RPPLH Kabupaten/Kota", "2.11.02.2.01.0006 | Penyusunan RPPLH Kabupaten/Kota"},
			[]string{"pecah usulan 2.11.02.2.01.01 > 2.11.02.2.01.0003 2.11.02.2.01.0006"}},
		{"gabung", []string{"1.03.03.2.01.15 | Operasi dan Pemeliharaan SPAM di Kawasan Perkotaan", "1.03.03.2.01.16 | Operasi dan Pemeliharaan SPAM di Kawasan Perdesaan"},
			[]string{"1.03.03.2.01.0029 | Operasi dan Pemeliharaan Sistem Penyediaan Air Minum (SPAM)"},
			[]string{"gabung usulan 1.03.03.2.01.15 > 1.03.03.2.01.0029", "gabung usulan 1.03.03.2.01.16 > 1.03.03.2.01.0029"}},
		{"dicabut dan baru", []string{"1.02.02.2.01.01 | Pembangunan Rumah Sakit"}, []string{"1.02.02.2.01.0009 | Pelayanan Kesehatan Jiwa"},
			[]string{"dicabut pasti 1.02.02.2.01.01 >", "baru pasti  > 1.02.02.2.01.0009"}},
		// The heading 2.03 took the name that 2.04 had; the children say that
		// neither heading moved.
		{"anak menentukan kepala",
			[]string{"5.03.02.2.03 | Peningkatan Kapasitas ASN", "5.03.02.2.03.01 | Kinerja ASN", "5.03.02.2.03.02 | Assessment Center", "5.03.02.2.03.03 | Diklat",
				"5.03.02.2.04 | Pengembangan Kompetensi ASN", "5.03.02.2.04.01 | Tanda Jasa", "5.03.02.2.04.02 | Disiplin", "5.03.02.2.04.03 | Perceraian"},
			[]string{"5.03.02.2.03 | Pengembangan Kompetensi ASN", "5.03.02.2.03.0001 | Kinerja ASN", "5.03.02.2.03.0002 | Assessment Center", "5.03.02.2.03.0003 | Diklat",
				"5.03.02.2.04 | Penilaian Kinerja Aparatur", "5.03.02.2.04.0001 | Tanda Jasa", "5.03.02.2.04.0002 | Disiplin", "5.03.02.2.04.0003 | Perceraian"},
			[]string{"gantiNama pasti 5.03.02.2.03 > 5.03.02.2.03",
				"tetap pasti 5.03.02.2.03.01 > 5.03.02.2.03.0001", "tetap pasti 5.03.02.2.03.02 > 5.03.02.2.03.0002", "tetap pasti 5.03.02.2.03.03 > 5.03.02.2.03.0003",
				"gantiNama pasti 5.03.02.2.04 > 5.03.02.2.04",
				"tetap pasti 5.03.02.2.04.01 > 5.03.02.2.04.0001", "tetap pasti 5.03.02.2.04.02 > 5.03.02.2.04.0002", "tetap pasti 5.03.02.2.04.03 > 5.03.02.2.04.0003"}},
		{"anak ikut kegiatan yang pindah kewenangan",
			[]string{"1.01.07.2.01 | Pengelolaan Pendidikan Dayah******)", "1.01.07.2.01.05 | Pembinaan Manajemen Dayah******)"},
			[]string{"1.01.07.7.01 | Pengelolaan Pendidikan Dayah", "1.01.07.7.01.0005 | Pembinaan Manajemen Dayah"},
			[]string{"pindah pasti 1.01.07.2.01 > 1.01.07.7.01", "pindah pasti 1.01.07.2.01.05 > 1.01.07.7.01.0005"}},
		{"nama sama di kewenangan khusus bukan penerus",
			[]string{"1.01.02.2.01 | Sekolah Dasar", "1.01.02.2.01.02 | Penambahan Ruang Kelas Baru"},
			[]string{"1.01.02.2.01 | Sekolah Dasar", "1.01.02.3.05 | Sekolah Menengah Atas", "1.01.02.3.05.0002 | Penambahan Ruang Kelas Baru"},
			[]string{"tetap pasti 1.01.02.2.01 > 1.01.02.2.01", "dicabut pasti 1.01.02.2.01.02 >",
				"baru pasti  > 1.01.02.3.05", "baru pasti  > 1.01.02.3.05.0002"}},
		{"rangkap dalam satu bidang", []string{"5.06 | PENGELOLAAN PERBATASAN", "5.07 | PENGELOLAAN PERBATASAN"}, []string{"5.06 | PENGELOLAAN PERBATASAN"},
			[]string{"tetap pasti 5.06 > 5.06", "gabung usulan 5.07 > 5.06"}},
		{"satu-satunya baris bernama itu ada di bidang lain", []string{"7.01.03.2.04.09 | Pelayanan Proses Izin Perceraian Pegawai"},
			[]string{"5.03.02.2.04.0009 | Pelayanan Proses Izin Perceraian Pegawai"},
			[]string{"pindah usulan 7.01.03.2.04.09 > 5.03.02.2.04.0009"}},
		{"X.XX selalu wadah", []string{"X.XX | PROGRAM PENUNJANG"}, []string{"X.XX | URUSAN BIDANG XX"}, []string{"gantiNama pasti X.XX > X.XX"}},
		{"indikator yang sama memastikan",
			[]string{"1.06.02.2.01.01 | Fasilitasi Pemberdayaan Sosial KAT | Jumlah warga KAT yang diberdayakan | Orang"},
			[]string{"1.06.02.2.01.0001 | Fasilitasi Pemberdayaan Komunitas Adat | Jumlah warga KAT yang diberdayakan | Orang"},
			[]string{"gantiNama pasti 1.06.02.2.01.01 > 1.06.02.2.01.0001"}},
		{"satu kode dua nama", []string{"1.01.02.2.01.01 | Pembangunan Gedung", "1.01.02.2.01.01 | Pelatihan Guru"}, []string{"1.01.02.2.01.0001 | Pembangunan Gedung"},
			[]string{"tetap pasti 1.01.02.2.01.01 > 1.01.02.2.01.0001", "pakaiUlang pasti 1.01.02.2.01.01 > ! 1.01.02.2.01.0001"}},
		{"daftar baru punya satu kode dua nama", []string{"1.01.02.2.01.01 | Pembangunan Gedung"}, []string{"1.01.02.2.01.0001 | Pelatihan Guru", "1.01.02.2.01.0001 | Pembangunan Gedung", "1.01.02.2.01.0001 | Sosialisasi"},
			[]string{"tetap pasti 1.01.02.2.01.01 > 1.01.02.2.01.0001", "baru pasti  > 1.01.02.2.01.0001", "baru pasti  > 1.01.02.2.01.0001"}},
		{"tanpa nama tidak ada bukti", []string{"1.01.02.2.01.01 | "}, []string{"1.01.02.2.01.0001 | "},
			[]string{"gantiNama usulan 1.01.02.2.01.01 > 1.01.02.2.01.0001"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			p := petaBuat(t, c.lama, c.baru)
			if got := petaTeks(p); !slices.Equal(got, c.mau) {
				t.Errorf("peta:\n%s\nmau:\n%s", strings.Join(got, "\n"), strings.Join(c.mau, "\n"))
			}
			petaPeriksa(t, p)
		})
	}
}

// petaPeriksa holds what is true of every map: each row fits its class, and
// the counts add up; writing and loading gives the same map and the same bytes.
func petaPeriksa(t *testing.T, p *Peta) {
	t.Helper()
	for b := range p.Baris() {
		if s := b.periksa(); s != "" {
			t.Errorf("%v %v: diharapkan %s", b.Jenis, b.Dari, s)
		}
	}
	r := p.Ringkasan()
	if n := r.Tetap + r.GantiNama + r.Pindah + r.Pecah + r.Gabung + r.PakaiUlang + r.Dicabut + r.Baru; n != p.Len() {
		t.Errorf("ringkasan %+v berjumlah %d, baris %d", r, n, p.Len())
	}
	var satu, dua bytes.Buffer
	if err := p.WriteTSV(&satu); err != nil {
		t.Fatal(err)
	}
	q, err := LoadPeta(strings.NewReader(satu.String()))
	if err != nil {
		t.Fatalf("%v\n%s", err, satu.String())
	}
	if !reflect.DeepEqual(p, q) {
		t.Errorf("peta yang dimuat lain:\n%v\n%v", petaTeks(p), petaTeks(q))
	}
	if err := q.WriteTSV(&dua); err != nil || satu.String() != dua.String() {
		t.Errorf("TSV kedua lain (%v):\n%s\n%s", err, satu.String(), dua.String())
	}
}

func TestPetaBukti(t *testing.T) {
	p := petaBuat(t,
		[]string{"1.06.02.2.01 | Pemberdayaan", "1.06.02.2.01.01 | Fasilitasi KAT | Jumlah warga | Orang", "1.06.02.2.01.02 | Bantuan KAT | Jumlah | Orang"},
		[]string{"1.06.02.2.01 | Pemberdayaan", "1.06.02.2.01.0001 | Fasilitasi KAT | Jumlah Warga | Dokumen", "1.06.02.2.01.0007 | Bantuan KAT"})
	var got []Bukti
	for b := range p.Baris() {
		got = append(got, b.Ke[0].Bukti)
	}
	mau := []Bukti{
		{Induk: Sama, Anak: Beda}, // one child in two kept its number
		{Indikator: Sama, Satuan: Beda, Induk: Sama},
		{Induk: Sama},
	}
	if !slices.Equal(got, mau) {
		t.Errorf("bukti %+v, mau %+v", got, mau)
	}
}

func TestPetaApply(t *testing.T) {
	p := petaBuat(t,
		[]string{
			"X.XX.01 | PENUNJANG", "X.XX.01.2.01 | Perencanaan", "X.XX.01.2.01.01 | Penyusunan Dokumen", "X.XX.01.2.01.02 | Koordinasi RKA",
			"2.11.02.2.01.01 | Penyusunan dan Penetapan RPPLH", "4.02.02.2.01.02 | Pembahasan Rancangan Perda", "1.02.02.2.01.01 | Pembangunan Rumah Sakit",
			"2.19.03.2.05.04 | Penyediaan Sarana Olahraga", "4.01.01 | PROGRAM ADMINISTRASI UMUM",
		},
		[]string{
			"X.XX.01 | PENUNJANG", "X.XX.01.2.01 | Perencanaan", "X.XX.01.2.01.0001 | Penyusunan Dokumen", "X.XX.01.2.01.0009 | Koordinasi RKA",
			"2.11.02.2.01.0003 | Penetapan RPPLH", "2.11.02.2.01.0006 | Penyusunan RPPLH", "4.02.02.2.01.0002 | Pembahasan Rancangan Peraturan Daerah",
			"2.19.03.2.05.0003 | Penyediaan Sarana Olahraga", "2.19.03.2.05.0004 | Wisata dan Petualangan",
		})
	var rencana []Kode
	for _, s := range []string{
		"1.06.01.2.01.01", "1.06.01.2.01.02", "2.19.03.2.05.04", // carried
		"1.06.01.2.01.0001", "2.11.02.2.01.01", "4.02.02.2.01.02", "1.02.02.2.01.01", "4.01.01",
	} {
		rencana = append(rencana, MustParseKode(s))
	}
	terbawa, tidak := p.Apply(append(rencana, Kode{}))
	var got []string
	for _, x := range terbawa {
		got = append(got, x.Dari.String()+" > "+x.Ke.String()+" "+x.Jenis.String())
	}
	for _, x := range tidak {
		got = append(got, x.Kode.String()+": "+x.Sebab.String())
	}
	mau := []string{
		"1.06.01.2.01.01 > 1.06.01.2.01.0001 tetap",
		"1.06.01.2.01.02 > 1.06.01.2.01.0009 pindah",
		"2.19.03.2.05.04 > 2.19.03.2.05.0003 pakaiUlang",
		"1.06.01.2.01.0001: kode tidak ada dalam edisi asal", // no padding, no guess
		"2.11.02.2.01.01: lebih dari satu penerus",
		"4.02.02.2.01.02: penerus baru berupa usulan",
		"1.02.02.2.01.01: tidak ada penerus",
		"4.01.01: tidak ada penerus", // a row of its own, not X.XX.01 bound
		": kode tidak ada dalam edisi asal",
	}
	if !slices.Equal(got, mau) {
		t.Errorf("Apply:\n%s\nmau:\n%s", strings.Join(got, "\n"), strings.Join(mau, "\n"))
	}
	if got := p.Predecessors(MustParseKode("1.06.01.2.01.0009")); len(got) != 1 || got[0].NamaDari != "Koordinasi RKA" {
		t.Errorf("Predecessors = %+v", got)
	}
	if got := p.Predecessors(MustParseKode("2.19.03.2.05.0004")); got != nil {
		t.Errorf("kode baru punya pendahulu %+v", got)
	}
}

// A row handed out must not be a way into the map.
func TestPetaTetap(t *testing.T) {
	p := petaBuat(t, []string{"1.06.04.2.01.11 | A Satu"}, []string{"1.06.04.2.01.0011 | A Satu"})
	p.Lookup(MustParseKode("1.06.04.2.01.11"))[0].Ke[0].Nama = "rusak"
	for b := range p.Baris() {
		b.Ke[0].Nama = "rusak"
	}
	if got := p.Lookup(MustParseKode("1.06.04.2.01.11"))[0].Ke[0].Nama; got != "A Satu" {
		t.Errorf("peta berubah: %q", got)
	}
}

// One word here is two there; that they stand side by side must not depend on
// the run.
func TestPetaTiapKaliSama(t *testing.T) {
	satu := []string{"1.06.04.2.01.0011 | Kerjasama Alfa Beta"}
	dua := []string{"1.06.04.2.01.0021 | Kerja Sama Alfa", "1.06.04.2.01.0022 | Beta"}
	pecah := []string{"pecah usulan 1.06.04.2.01.0011 > 1.06.04.2.01.0021 1.06.04.2.01.0022"}
	gabung := []string{"gabung usulan 1.06.04.2.01.0021 > 1.06.04.2.01.0011", "gabung usulan 1.06.04.2.01.0022 > 1.06.04.2.01.0011"}
	for range 100 {
		if got := petaTeks(petaBuat(t, satu, dua)); !slices.Equal(got, pecah) {
			t.Fatalf("pecah: %q", got)
		}
		if got := petaTeks(petaBuat(t, dua, satu)); !slices.Equal(got, gabung) {
			t.Fatalf("gabung: %q", got)
		}
	}
}

func TestPetaJSON(t *testing.T) {
	p := petaBuat(t,
		[]string{"1.06.04.2.01.11 | A & B", "1.06.04.2.01.12 | Pemberian Reunifikasi"},
		[]string{"1.06.04.2.01.0011 | A dan B", "1.06.04.2.01.0012 | Sosialisasi Jaminan"})
	got, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	mau := `{"ringkasan":{"tetap":1,"gantiNama":0,"pindah":0,"pecah":0,"gabung":0,"pakaiUlang":1,"dicabut":0,"baru":1},"baris":[` +
		`{"dari":"1.06.04.2.01.11","namaDari":"A \u0026 B","ke":["1.06.04.2.01.0011"],"namaKe":["A dan B"],"jenis":"tetap","keyakinan":"pasti"},` +
		`{"dari":"1.06.04.2.01.12","namaDari":"Pemberian Reunifikasi","ke":[],"namaKe":[],"jenis":"pakaiUlang","keyakinan":"pasti","kini":"1.06.04.2.01.0012","namaKini":"Sosialisasi Jaminan"},` +
		`{"dari":"","namaDari":"","ke":["1.06.04.2.01.0012"],"namaKe":["Sosialisasi Jaminan"],"jenis":"baru","keyakinan":"pasti"}]}`
	if string(got) != mau {
		t.Errorf("JSON\n%s\nmau\n%s", got, mau)
	}
	kosong, _ := json.Marshal(&Peta{})
	if !strings.HasSuffix(string(kosong), `"baris":[]}`) {
		t.Errorf("peta kosong: %s", kosong)
	}
}

func TestNewPetaTidakTercakup(t *testing.T) {
	ada := petaKatalog(t, Kepmendagri1317, "1.06 | SOSIAL")
	for _, c := range [][2]Sisi{
		{ada, {ada.Katalog, Kepmendagri3406, KabupatenKota}},
		{{ada.Katalog, Kepmendagri1317, Provinsi}, ada},
		{{ada.Katalog, Kepmendagri1317, 9}, ada},
		{ada, {}},
	} {
		if _, err := NewPeta(c[0], c[1]); !errors.Is(err, ErrTidakTercakup) {
			t.Errorf("galat %v, mau %v", err, ErrTidakTercakup)
		}
	}
}

// The embedded catalogue has no sub kegiatan of 1.01: they are not known, so
// they were not withdrawn.
func TestPetaLuar(t *testing.T) {
	lama := petaKatalog(t, Kepmendagri1317, "1.01.02 | PROGRAM PENGELOLAAN PENDIDIKAN", "1.01.02.2.01.0001 | Pembangunan Unit Sekolah Baru",
		"2.10.02 | PROGRAM PENGELOLAAN IZIN LOKASI")
	p, err := NewPeta(lama, Sisi{Default(), Pemutakhiran2027, KabupatenKota})
	if err != nil {
		t.Fatal(err)
	}
	k := MustParseKode("1.01.02.2.01.0001")
	if got := p.Luar(); !slices.Equal(got, []Kode{k}) {
		t.Errorf("Luar = %v", got)
	}
	if _, tidak := p.Apply([]Kode{k}); tidak[0].Sebab != KodeDiLuar {
		t.Errorf("sebab %v", tidak[0].Sebab)
	}
	if r := p.Ringkasan(); r.Tetap != 1 || r.Dicabut != 1 {
		t.Errorf("ringkasan %+v", r)
	}
	petaPeriksa(t, p)
}

// Rows of bidang 1.06 read in both lists of the embedded catalogue by hand.
func TestPetaTersemat(t *testing.T) {
	p, err := NewPeta(Sisi{Default(), Kepmendagri1317, KabupatenKota}, Sisi{Default(), Pemutakhiran2027, KabupatenKota})
	if err != nil {
		t.Fatal(err)
	}
	petaPeriksa(t, p)
	teks := petaTeks(p)
	for _, mau := range []string{
		"tetap pasti 1.06.04.2.01.0001 > 1.06.04.2.01.0001",
		"pindah pasti 1.06.05.2.02.0002 > 1.06.05.2.02.0008",
		"pindah usulan 1.06.02.2.01.0001 > 1.06.02.2.01.0004",
		"dicabut pasti 1.06.02.3.03.0007 >",
		"dicabut usulan 2.10.02 >",
	} {
		if !slices.Contains(teks, mau) {
			t.Errorf("tidak ada baris %q", mau)
		}
	}
	if r := p.Ringkasan(); r.PakaiUlang != 0 || r.Tetap != 435 {
		t.Errorf("ringkasan %+v: dari 2023 ke 2027 tidak ada kode yang ganti nama (data/README.md)", r)
	}
}

const petaAwal = "peta\t050-3708/2020\tkabkota\t900.1.15.5-1317/2023\tkabkota\n"

// A map as an office corrected it: other order of columns, a remark, a
// distance left out, quotes as a spreadsheet writes them.
func TestLoadPeta(t *testing.T) {
	p, err := LoadPeta(strings.NewReader("\ufeff" + petaAwal +
		"catatan\tdari\tnamaDari\tke\tnamaKe\tjenis\tkeyakinan\r\n" +
		"\t\t\t\t\t\t\r\n" +
		"\"kata \"\"Bappeda\"\"\"\t1.06.04.2.01.12\tReunifikasi\t1.06.04.2.01.0013\tReunifikasi A\tpindah\tpasti\r\n" +
		"\t1.06.04.2.01.11\tLayanan\t1.06.04.2.01.0011\tLayanan\ttetap\tpasti\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	b := p.Lookup(MustParseKode("1.06.04.2.01.12"))[0]
	if b.Catatan != `kata "Bappeda"` || b.Ke[0].Bukti.Jarak != 1 || b.Keyakinan != Pasti {
		t.Errorf("baris %+v", b)
	}
	if mau := []string{"tetap pasti 1.06.04.2.01.11 > 1.06.04.2.01.0011", "pindah pasti 1.06.04.2.01.12 > 1.06.04.2.01.0013"}; !slices.Equal(petaTeks(p), mau) {
		t.Errorf("baris %q", petaTeks(p))
	}
	if dari, ke := p.Edisi(); dari != Kepmendagri3708 || ke != Kepmendagri1317 {
		t.Errorf("edisi %v %v", dari, ke)
	}
	petaPeriksa(t, p)
}

func TestLoadPetaGalat(t *testing.T) {
	const kepala = petaAwal + "dari\tnamaDari\tke\tnamaKe\tjenis\tkeyakinan\tjarak\tkini\n"
	for _, c := range []struct {
		nama, teks   string
		baris, kolom int
		err          error
	}{
		{"kosong", "", 1, 1, ErrKolom},
		{"daftar lain", "kode\tnama\n", 1, 1, ErrKolom},
		{"edisi", "peta\t050-9999/2020\tkabkota\t900.1.15.5-1317/2023\tkabkota\n", 1, 6, ErrKolom},
		{"tanpa sisi kedua", "peta\t050-3708/2020\tkabkota\n", 1, 20, ErrKolom},
		{"tanpa kepala", petaAwal, 2, 1, ErrKolom},
		{"kepala asing", petaAwal + "dari\tapa\n", 2, 6, ErrKolom},
		{"kepala dua kali", petaAwal + "dari\tdari\n", 2, 6, ErrKolom},
		{"tanpa kolom jenis", petaAwal + "dari\tnamaDari\tke\tnamaKe\tkeyakinan\n", 2, 1, ErrKolom},
		{"kode spreadsheet", kepala + "1.1\tA\t1.10\tA\ttetap\tpasti\n", 3, 1, ErrIsi},
		{"jenis", kepala + "1.01\tA\t1.01\tA\ttetep\tpasti\n", 3, 15, ErrIsi},
		{"tanpa jenis", kepala + "1.01\tA\t1.01\tA\t\tpasti\n", 3, 15, ErrIsi},
		{"keyakinan", kepala + "1.01\tA\t1.01\tA\ttetap\tyakin\n", 3, 21, ErrIsi},
		{"jarak", kepala + "1.01\tA\t1.01\tA\ttetap\tpasti\t-1\n", 3, 27, ErrIsi},
		{"baris pendek", kepala + "1.01\tA\n", 3, 6, ErrIsi},
		{"tetap di nomor lain", kepala + "1.01\tA\t1.02\tA\ttetap\tpasti\n", 3, 1, ErrIsi},
		{"pecah dengan satu penerus", kepala + "1.01\tA\t1.02\tA\tpecah\tusulan\n", 3, 1, ErrIsi},
		{"dicabut dengan penerus", kepala + "1.01\tA\t1.02\tA\tdicabut\tpasti\n", 3, 1, ErrIsi},
		{"baru dengan asal", kepala + "1.01\tA\t1.02\tA\tbaru\tpasti\n", 3, 1, ErrIsi},
		{"pakai ulang tanpa kini", kepala + "1.01\tA\t1.02\tA\tpakaiUlang\tpasti\n", 3, 1, ErrIsi},
		{"kini untuk tetap", kepala + "1.01\tA\t1.01\tA\ttetap\tpasti\t0\t1.01\n", 3, 1, ErrIsi},
		{"kode dua kali", kepala + "1.01\tA\t1.01\tA\ttetap\tpasti\n1.02\tB\t1.02\tB\ttetap\tpasti\n1.01\tA\t1.03\tA\ttetap\tpasti\n", 5, 1, ErrIsi},
		{"penerus dua kali", kepala + "1.01\tA\t1.02\tA\tpecah\tusulan\n1.01\tA\t1.02\tA\tpecah\tusulan\n", 4, 8, ErrIsi},
		{"jenis berselisih", kepala + "1.01\tA\t1.02\tA\tpecah\tusulan\n1.01\tA\t1.03\tA\tgabung\tusulan\n", 4, 15, ErrIsi},
		{"keyakinan berselisih", kepala + "1.01\tA\t1.02\tA\tpecah\tusulan\n1.01\tA\t1.03\tA\tpecah\tpasti\n", 4, 21, ErrIsi},
		{"catatan berselisih", strings.Replace(kepala, "kini", "catatan", 1) + "1.01\tA\t1.02\tA\tpecah\tusulan\t\tya\n1.01\tA\t1.03\tA\tpecah\tusulan\t\tbukan\n", 4, 29, ErrIsi},
		{"luar tanpa kode", kepala + "\tA\t\t\tluar\t\n", 3, 1, ErrIsi},
		{"kutip tidak ditutup", kepala + "1.01\t\"A\n", 3, 9, ErrIsi},
		{"bukan UTF-8", kepala + "1.01\t\xff\n", 3, 6, ErrUTF8},
	} {
		t.Run(c.nama, func(t *testing.T) {
			_, err := LoadPeta(strings.NewReader(c.teks))
			var g *LoadError
			if !errors.As(err, &g) || !errors.Is(err, c.err) {
				t.Fatalf("galat %v, mau LoadError dengan %v", err, c.err)
			}
			if g.Baris != c.baris || g.Kolom != c.kolom {
				t.Errorf("%v: baris %d kolom %d, mau %d, %d", err, g.Baris, g.Kolom, c.baris, c.kolom)
			}
		})
	}
	if _, err := LoadPeta(strings.NewReader(kepala), WithLimit(10)); !errors.Is(err, ErrBatas) {
		t.Errorf("galat %v, mau %v", err, ErrBatas)
	}
	if _, err := LoadPeta(strings.NewReader(kepala), WithEdisi(Kepmendagri1317)); !errors.Is(err, ErrIsi) {
		t.Errorf("galat %v, mau %v", err, ErrIsi)
	}
}

func TestPetaWriteTSVGalat(t *testing.T) {
	p := petaBuat(t, []string{"1.01 | A\rB"}, []string{"1.01 | A"})
	if err := p.WriteTSV(&bytes.Buffer{}); !errors.Is(err, ErrEkspor) {
		t.Errorf("galat %v, mau %v", err, ErrEkspor)
	}
	petaPeriksa(t, petaBuat(t, []string{"1.01 | A \"kutip\"\tdan\nbaris"}, []string{"1.01 | \"A\""}))
}

func TestPetaTeksJenis(t *testing.T) {
	for j := Tetap; j < akhirPerubahan; j++ {
		b, err := j.MarshalText()
		var k JenisPerubahan
		if err != nil || k.UnmarshalText(b) != nil || k != j {
			t.Errorf("%v: %s, %v, kembali %v", j, b, err, k)
		}
	}
	if _, err := akhirPerubahan.MarshalText(); err == nil {
		t.Error("jenis di luar daftar tertulis")
	}
	var b Banding
	if err := b.UnmarshalText([]byte("mirip")); err == nil {
		t.Error("perbandingan asing terbaca")
	}
}
