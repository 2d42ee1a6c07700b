package renstra_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// barisButir writes entries a line each: number, year, text, what they stand
// under, NSPK; those of the next level one blank further in.
func barisButir(daftar []renstra.Butir) []string {
	var out []string
	for _, b := range daftar {
		s := b.Teks
		if b.Nomor != "" {
			s = "[" + b.Nomor + "] " + s
		}
		if b.Tahun > 0 {
			s += fmt.Sprintf(" @%d", b.Tahun)
		}
		if b.Induk != "" {
			s += " < " + b.Induk
		}
		if b.NSPK != "" {
			s += " < NSPK " + b.NSPK
		}
		out = append(out, s)
		for _, a := range barisButir(b.Anak) {
			out = append(out, " "+a)
		}
	}
	return out
}

// pesanCatatan are the findings of the reader with what they say.
func pesanCatatan(r *renstra.Rencana) []string {
	var out []string
	for _, t := range r.Catatan {
		out = append(out, fmt.Sprintf("%s %s: %s", t.Keparahan, t.Kode, t.Pesan))
	}
	return out
}

const kepalaTC26 = "Tabel T-C.26 Tujuan, Sasaran, Strategi, dan Arah Kebijakan\n\nTujuan\tSasaran\tStrategi\tArah Kebijakan\n"

// Synthetic, in the forms that agencies write: what each strategy and policy
// direction stands under, with merged cells empty or repeated, several entries in
// one cell, the two halves of the table apart.
func TestStrategi(t *testing.T) {
	for _, c := range []struct {
		nama, teks             string
		strategi, arah, temuan []string
	}{
		{nama: "sel gabungan kosong", teks: kepalaTC26 + "Sejahtera\tTerlayani\tRehabilitasi\tLuar panti\n\t\t\tPermakanan\n\t\tJaminan\tDTKS\n\tBerdaya\tPemberdayaan\tPelatihan\n",
			strategi: []string{"Rehabilitasi < Terlayani", "Jaminan < Terlayani", "Pemberdayaan < Berdaya"},
			arah:     []string{"Luar panti < Rehabilitasi", "Permakanan < Rehabilitasi", "DTKS < Jaminan", "Pelatihan < Pemberdayaan"}},
		{nama: "sel gabungan diulang, arah sama di bawah strategi lain",
			teks:     kepalaTC26 + "Sejahtera\tTerlayani\tRehabilitasi\tLuar panti\nSejahtera\tTerlayani\tRehabilitasi\tPelatihan\nSejahtera\tBerdaya\tPemberdayaan\tPelatihan\n",
			strategi: []string{"Rehabilitasi < Terlayani", "Pemberdayaan < Berdaya"},
			arah:     []string{"Luar panti < Rehabilitasi", "Pelatihan < Rehabilitasi", "Pelatihan < Pemberdayaan"}},
		{nama: "beberapa butir bernomor dalam satu sel",
			teks:     kepalaTC26 + "Sejahtera\tTerlayani\t1. Rehabilitasi<br>2. Jaminan\t1. Luar panti<br>2. Permakanan bagi<br>lanjut usia\n\tBerdaya\t1. Pemberdayaan\ta. Pelatihan<br>b. Bimbingan\n",
			strategi: []string{"[1.] Rehabilitasi < Terlayani", "[2.] Jaminan < Terlayani", "[1.] Pemberdayaan < Berdaya"},
			arah:     []string{"[1.] Luar panti < Terlayani", "[2.] Permakanan bagi lanjut usia < Terlayani", "[a.] Pelatihan < Pemberdayaan", "[b.] Bimbingan < Pemberdayaan"}},
		{nama: "visi dan misi di antara baris, sekali di semua sel",
			teks:     kepalaTC26 + "VISI : Bahagia\tVISI : Bahagia\tVISI : Bahagia\tVISI : Bahagia\nMISI 1: Layanan\t\t\t\nSejahtera\tTerlayani\tRehabilitasi\tLuar panti\n",
			strategi: []string{"Rehabilitasi < Terlayani"}, arah: []string{"Luar panti < Rehabilitasi"},
			temuan: []string{"info baris-tanpa-nama: Baris visi atau misi tidak dibaca, tempatnya di RPJMD: VISI : Bahagia.",
				"info baris-tanpa-nama: Baris visi atau misi tidak dibaca, tempatnya di RPJMD: MISI 1: Layanan."}},
		{nama: "tujuan di baris sendiri", teks: "Tabel T-C.26\n\nSasaran\tStrategi\tArah Kebijakan\nTujuan 1: Sejahtera\t\t\n1. Terlayani\tRehabilitasi\tLuar panti\n",
			strategi: []string{"Rehabilitasi < Terlayani"}, arah: []string{"Luar panti < Rehabilitasi"}},
		{nama: "sisa sel di halaman berikut", teks: kepalaTC26 + "Sejahtera\tTerlayani\tRehabilitasi\tPenanganan di luar\n\nTujuan\tSasaran\tStrategi\tArah Kebijakan\n\t\t\tpanti dan di jalan\n\t\tJaminan\tDTKS\n",
			strategi: []string{"Rehabilitasi < Terlayani", "Jaminan < Terlayani"}, arah: []string{"Penanganan di luar panti dan di jalan < Rehabilitasi", "DTKS < Jaminan"},
			temuan: []string{"info sel-terputus: Baris ini hanya berisi sisa nama baris di atasnya dan disambung: panti dan di jalan."}},
		{nama: "butir berhuruf kecil bukan sisa", teks: kepalaTC26 + "Sejahtera\tTerlayani\tpeningkatan layanan\tpenanganan\n\t\t\tpelatihan\n",
			strategi: []string{"peningkatan layanan < Terlayani"}, arah: []string{"penanganan < peningkatan layanan", "pelatihan < peningkatan layanan"}},
		{nama: "strategi dan arah di dua tabel", teks: "Tabel 3.4 Strategi\n\nNo\tTujuan\tSasaran\tStrategi\n1\tSejahtera\tTerlayani\tRehabilitasi\n\nTabel 3.5 Arah Kebijakan\n\nNo\tStrategi\tArah Kebijakan\n1\tRehabilitasi\tLuar panti\n",
			strategi: []string{"Rehabilitasi < Terlayani"}, arah: []string{"Luar panti < Rehabilitasi"}},
		{nama: "arah kebijakan tahunan", teks: "Tabel 3.4 Arah Kebijakan\n\nSasaran\tStrategi\tArah Kebijakan\t\n\t\t2026\t2027\nTerlayani\tRehabilitasi\tPenataan\tIntegrasi\n",
			strategi: []string{"Rehabilitasi < Terlayani"}, arah: []string{"Penataan @2026 < Rehabilitasi", "Integrasi @2027 < Rehabilitasi"}},
		{nama: "teknik merumuskan arah kebijakan", teks: "Tabel 3.3 Teknik Merumuskan Arah Kebijakan Renstra PD\n\nNO\tOPERASIONALISASI NSPK\tARAH KEBIJAKAN RPJMD\tARAH KEBIJAKAN RENSTRA PD\tKET\n" +
			"1\tSPM sosial\tKemiskinan turun\tLuar panti\t\n\t\t\tPermakanan\t\n\t\tSatu data\tDTKS\t\n2\tPSKS\tMasyarakat berdaya\tPelatihan\tprioritas\n",
			arah:   []string{"Luar panti < Kemiskinan turun < NSPK SPM sosial", "Permakanan < Kemiskinan turun < NSPK SPM sosial", "DTKS < Satu data < NSPK SPM sosial", "Pelatihan < Masyarakat berdaya < NSPK PSKS"},
			temuan: []string{`info tabel-tidak-dikenal: Kolom "KET" pada tabel "Tabel 3.3 Teknik Merumuskan Arah Kebijakan Renstra PD" tidak dibaca: rencana tidak memuat isinya.`}},
		{nama: "kolom sasaran strategis dan milik RPJMD", teks: "Tabel T-C.26\n\nTujuan RPJMD\tTujuan PD\tSasaran Strategis\tStrategi\tArah Kebijakan\nMaju\tSejahtera\tTerlayani\tRehabilitasi\tLuar panti\n",
			strategi: []string{"Rehabilitasi < Terlayani"}, arah: []string{"Luar panti < Rehabilitasi"},
			temuan: []string{`info tabel-tidak-dikenal: Kolom "Tujuan RPJMD" pada tabel "Tabel T-C.26" tidak dibaca: rencana tidak memuat isinya.`}},
		{nama: "sel yang sama di bawah induk lain", teks: kepalaTC26 + "Sejahtera\tTerlayani\tRehabilitasi\tPelatihan\n\tBerdaya\tRehabilitasi\tPelatihan\n",
			strategi: []string{"Rehabilitasi < Terlayani", "Rehabilitasi < Berdaya"}, arah: []string{"Pelatihan < Rehabilitasi"}},
		{nama: "arah kebijakan RPJMD di samping strategi", teks: "Tabel 3.3\n\nStrategi\tArah Kebijakan RPJMD\tArah Kebijakan PD\nRehabilitasi\tKemiskinan turun\tLuar panti\n",
			strategi: []string{"Rehabilitasi"}, arah: []string{"Luar panti < Rehabilitasi"},
			temuan: []string{`info tabel-tidak-dikenal: Kolom "Arah Kebijakan RPJMD" pada tabel "Tabel 3.3" tidak dibaca: rencana tidak memuat isinya.`}},
		{nama: "butir bernomor dalam satu larik", teks: kepalaTC26 + "Sejahtera\tTerlayani\t1. Rehabilitasi 2. Jaminan\t1. Sesuai PP 2. tahun 2012\n",
			strategi: []string{"[1.] Rehabilitasi < Terlayani", "[2.] Jaminan < Terlayani"}, arah: []string{"[1.] Sesuai PP 2. tahun 2012 < Terlayani"}},
		{nama: "arah kebijakan, satu baris setiap tahun", teks: "Tabel 3.4 Arah Kebijakan\n\nTahun\tArah Kebijakan\n2026\tPenataan\n\tPendataan\n2027\tIntegrasi\n",
			arah: []string{"Penataan @2026", "Pendataan @2026", "Integrasi @2027"}},
		{nama: "kebijakan di samping NSPK bukan arah kebijakan", teks: "Tabel 2.9 NSPK\n\nNo\tNSPK\tSasaran\tKebijakan\n1\tPermensos 9\tPPKS\tSPM\n",
			temuan: []string{`info tabel-tidak-dikenal: Tabel "Tabel 2.9 NSPK" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
		{nama: "permasalahan pelayanan bukan layanan", teks: "Tabel 2.9 Faktor\n\nNo\tSasaran Renstra K/L\tPermasalahan Pelayanan PD\tPenghambat\tPendorong\n1\tA\tB\tC\tD\n",
			temuan: []string{`info tabel-tidak-dikenal: Tabel "Tabel 2.9 Faktor" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
		{nama: "satu kolom untuk keduanya tidak ditebak", teks: "Tabel T-C.26\n\nTujuan\tSasaran\tStrategi dan Arah Kebijakan\nSejahtera\tTerlayani\tRehabilitasi\n",
			temuan: []string{`info tabel-tidak-dikenal: Tabel "Tabel T-C.26" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			for _, x := range []struct{ want, got []string }{{c.strategi, barisButir(r.Strategi)}, {c.arah, barisButir(r.ArahKebijakan)}, {c.temuan, pesanCatatan(r)}} {
				if diff := cmp.Diff(x.want, x.got); diff != "" {
					t.Error(diff)
				}
			}
			samaKembali(t, r)
		})
	}
}

// samaKembali holds a plan against itself after YAML, and returns that.
func samaKembali(t *testing.T, r *renstra.Rencana) *renstra.Rencana {
	t.Helper()
	var b bytes.Buffer
	if err := renstra.Encode(&b, r, renstra.YAML); err != nil {
		t.Fatal(err)
	}
	kembali, err := renstra.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if d := renstra.Diff(r, kembali); len(d.Perubahan) > 0 {
		t.Errorf("sesudah YAML: %v", d.Perubahan)
	}
	return kembali
}

// Where no other table has them, tujuan and sasaran are those of T-C.26, with the
// names of the indicators beside (synthetic).
func TestTujuanDariStrategi(t *testing.T) {
	r := rencana(t, "Tabel T-C.26\n\nTujuan\tIndikator Tujuan\tSasaran\tIndikator Sasaran\tStrategi\tArah Kebijakan\n"+
		"Sejahtera\tKemiskinan\tTerlayani\tPersentase PPKS\tRehabilitasi\tLuar panti\n\t\tBerdaya\t\tPemberdayaan\tPelatihan\n\n"+judulLapangan+kepalaBaku+isiBaku)
	if diff := cmp.Diff([]string{"tujuan Sejahtera", "indikator Kemiskinan", "sasaran Terlayani", "indikator Persentase PPKS", "sasaran Berdaya"}, isiTabelLain(r)[:5]); diff != "" {
		t.Error(diff)
	}
	if got := adaTemuan(r, renstra.BedaTabel); got != nil || pesanCatatan(r) != nil {
		t.Error(got, pesanCatatan(r))
	}
}

// Where another table has them, the names of T-C.26 are held against it: numbers
// in front and a cut by the page make no difference (synthetic).
func TestBedaStrategi(t *testing.T) {
	const tc25 = "Tabel T-C.25 Tujuan dan Sasaran\n\nTujuan\tSasaran\tIndikator\t2026\t2027\nSejahtera\tTerlayani sesuai standar\tPersentase\t70\t75\n\tBerdaya\tRasio\t1\t2\n\n"
	for _, c := range []struct {
		isi        string
		beda, lain []string
	}{
		{"1. Sejahtera\t1.1 Terlayani sesuai standar\tRehabilitasi\tLuar panti\n\tSasaran 2: Berdaya\tPemberdayaan\tPelatihan\n", nil, nil},
		{"T1 Sejahtera\tS1.1 Terlayani sesuai standar\tRehabilitasi\tLuar panti\n", nil, nil},
		{"Sejahtera\tTerlayani sesuai\tRehabilitasi\tLuar panti\n", nil, nil},
		{"Sejahtera\tTertib\tRehabilitasi\tLuar panti\n\tTertib\tPenertiban\tPatroli\n\tBerdaya\tPemberdayaan\tPelatihan\n",
			[]string{`peringatan Strategi "Rehabilitasi" berdiri di bawah "Tertib", yang bukan tujuan atau sasaran mana pun di tabel tujuan dan sasaran.`}, nil},
		{"Makmur\tTertib\tRehabilitasi\tLuar panti\n", // all other names: perhaps those of the RPJMD
			[]string{`info Strategi "Rehabilitasi" berdiri di bawah "Tertib", yang bukan tujuan atau sasaran mana pun di tabel tujuan dan sasaran.`},
			[]string{`peringatan tabel-lain: Tabel "Tabel T-C.26 Tujuan, Sasaran, Strategi, dan Arah Kebijakan" menyebut "Makmur", yang tidak ada di tabel tujuan dan sasaran; tidak dibaca.`}},
	} {
		r := rencana(t, tc25+kepalaTC26+c.isi+"\n"+judulLapangan+kepalaBaku+isiBaku)
		var beda []string
		for _, x := range renstra.Audit(r, nil) {
			if x.Kode == renstra.BedaTabel && strings.HasPrefix(x.Pesan, "Strategi") {
				beda = append(beda, fmt.Sprintf("%s %s", x.Keparahan, x.Pesan))
			}
		}
		if diff := cmp.Diff(c.beda, beda); diff != "" {
			t.Errorf("%q: %s", c.isi, diff)
		}
		if diff := cmp.Diff(c.lain, pesanCatatan(r)); diff != "" {
			t.Errorf("%q: %s", c.isi, diff)
		}
	}
}

// The stages of the period, in a column or a row each (synthetic, after
// Inmendagri 2/2025).
func TestPenahapan(t *testing.T) {
	const judul = "Tabel 3.2 Penahapan Renstra PD\n\n"
	for _, c := range []struct {
		nama, teks   string
		want, temuan []string
	}{
		{"tahap dan tahun", judul + "TAHAP I (2026)\tTAHAP II (2027)\nFondasi\tPerluasan\n\tData\n",
			[]string{"[TAHAP I (2026)] Fondasi @2026", "[TAHAP II (2027)] Perluasan @2027", "[TAHAP II (2027)] Data @2027"}, nil},
		{"beberapa butir", judul + "TAHAP I (2026)\tTAHAP II (2027)\n- Fondasi<br>- SDM\t1. Perluasan<br>2. Data\n",
			[]string{"[TAHAP I (2026)] Fondasi @2026", "[TAHAP I (2026)] SDM @2026", "[TAHAP II (2027) 1.] Perluasan @2027", "[TAHAP II (2027) 2.] Data @2027"}, nil},
		{"tahap beberapa tahun", judul + "No\tTahap 1 (2025-2026)\tTahap 2 (2027-2029)\n1\tFondasi\tPerluasan\n", []string{"[Tahap 1 (2025-2026)] Fondasi", "[Tahap 2 (2027-2029)] Perluasan"}, nil},
		{"tahun di baris kedua", judul + "TAHAP I\tTAHAP II\n2026\t2027\nFondasi\tPerluasan\n", []string{"[TAHAP I 2026] Fondasi @2026", "[TAHAP II 2027] Perluasan @2027"}, nil},
		{"satu baris setiap tahun", judul + "Tahun\tTema\n2026\tFondasi\n2027\tPerluasan\n", []string{"Fondasi @2026", "Perluasan @2027"}, nil},
		{"tahun saja", judul + "No\tFokus\tTahun\t\n\t\t2026\t2027\n1\tData\tFondasi\tPerluasan\n", []string{"Fondasi @2026 < Data", "Perluasan @2027 < Data"}, nil},
		{"centang", judul + "No\tUraian\tTahap I (2026)\tTahap II (2027)\n1\tPenataan data\t√\t√\n2\tIntegrasi\t-\t?\n",
			[]string{"[Tahap I (2026)] Penataan data @2026", "[Tahap II (2027)] Penataan data @2027"}, []string{"peringatan sel-tidak-terbaca: Sel tahapan berisi tanda, bukan kata; tidak dibaca."}},
		{"satu baris setiap tahap", judul + "Tahap\tTahun\tTema\tLokasi\nI\t2026\tFondasi\tKota\nII\t2027\tPerluasan\t\n", []string{"[I] Fondasi @2026", "[II] Perluasan @2027"},
			[]string{`info tabel-tidak-dikenal: Kolom "Lokasi" pada tabel "Tabel 3.2 Penahapan Renstra PD" tidak dibaca: rencana tidak memuat isinya.`}},
		{"angka bukan tahapan", "Tabel 3.2 Penahapan Renstra PD\n\nUraian\tTahap I (2026)\tTahap II (2027)\nLaporan\t10\t20\n", nil,
			[]string{`info tabel-tidak-dikenal: Tabel "Tabel 3.2 Penahapan Renstra PD" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.want, barisButir(r.Penahapan)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.temuan, pesanCatatan(r)); diff != "" {
				t.Error(diff)
			}
			samaKembali(t, r)
		})
	}
}
