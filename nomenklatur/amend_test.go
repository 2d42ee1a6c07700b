package nomenklatur

import (
	"errors"
	"strings"
	"testing"
)

// A list of three rows of one edition, changed as a later decree would change
// it (synthetic decree, real rows).
func TestAmend(t *testing.T) {
	baris := func(kode, nama string) Entri {
		return Entri{Kode: MustParseKode(kode), JenisDaerah: KabupatenKota, Edisi: HimpunanOf(Kepmendagri5889), Nama: nama}
	}
	dasar, err := NewKatalog([]Entri{
		baris("1.06.05.2.02.0004", "Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat"),
		baris("1.06.05.2.02.0003", "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga"),
		baris("1.06.05.2.02.0002", "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota"),
	})
	if err != nil {
		t.Fatal(err)
	}
	ubah := baris("1.06.05.2.02.0002", "Pengelolaan Data Fakir Miskin")
	baru := baris("1.06.05.2.02.0006", "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga")
	sama := baris("1.06.05.2.02.0004", "Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat")
	k, err := dasar.Amend(Kepmendagri5889, Kepmendagri3406, Perubahan{
		Ubah:  []Entri{baru, ubah, sama},
		Cabut: []Kunci{{KabupatenKota, MustParseKode("1.06.05.2.02.0003")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for e := range k.All() {
		got = append(got, e.Kode.String()[12:]+" "+e.Nama+" | "+e.Edisi.String())
	}
	want := []string{
		".0002 Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota | 050-5889/2021",
		".0002 Pengelolaan Data Fakir Miskin | 900.1.15.5-3406/2024",
		".0003 Fasilitasi Bantuan Sosial Kesejahteraan Keluarga | 050-5889/2021",
		".0004 Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat | 050-5889/2021; 900.1.15.5-3406/2024",
		".0006 Fasilitasi Bantuan Sosial Kesejahteraan Keluarga | 900.1.15.5-3406/2024",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("dapat\n%s", strings.Join(got, "\n"))
	}
	// A withdrawn row may return with the next decree.
	lagi, err := k.Amend(Kepmendagri3406, Kepmendagri2850, Perubahan{Ubah: []Entri{baris("1.06.05.2.02.0003", "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga")}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lagi.Find(Kepmendagri3406, KabupatenKota, MustParseKode("1.06.05.2.02.0003")); !errors.Is(err, ErrTidakDitemukan) {
		t.Errorf("3406: %v", err)
	}
	if e, err := lagi.Find(Kepmendagri2850, KabupatenKota, MustParseKode("1.06.05.2.02.0003")); err != nil || e.Nama != baru.Nama {
		t.Errorf("2850: %v %v", e, err)
	}
	if dasar.Len() != 3 {
		t.Error("katalog dasar berubah")
	}
	for nama, p := range map[string]Perubahan{
		"mencabut yang tidak ada": {Cabut: []Kunci{{KabupatenKota, MustParseKode("1.06.05.2.02.0009")}}},
		"mencabut jenis lain":     {Cabut: []Kunci{{Provinsi, MustParseKode("1.06.05.2.02.0003")}}},
		"dua kali":                {Ubah: []Entri{ubah, ubah}},
		"tanpa kode":              {Ubah: []Entri{{Nama: "x", JenisDaerah: Provinsi}}},
	} {
		if _, err := dasar.Amend(Kepmendagri5889, Kepmendagri3406, p); err == nil {
			t.Errorf("%s: tanpa galat", nama)
		}
	}
}

// Amending the embedded list of 2023 by what the two lists differ in gives
// the later list.
func TestAmendMenjadi2027(t *testing.T) {
	k := Default()
	var dulu, p []Entri
	var cabut []Kunci
	for e := range k.All() {
		if e.JenisDaerah != KabupatenKota {
			continue
		}
		lama, baru := e.Edisi.Has(Kepmendagri1317), e.Edisi.Has(Pemutakhiran2027)
		if lama {
			x := e
			x.Edisi = HimpunanOf(Kepmendagri1317)
			dulu = append(dulu, x)
		}
		switch {
		case lama && !baru:
			cabut = append(cabut, Kunci{e.JenisDaerah, e.Kode})
		case baru && !lama:
			p = append(p, e)
		}
	}
	dasar, err := NewKatalog(dulu)
	if err != nil {
		t.Fatal(err)
	}
	jadi, err := dasar.Amend(Kepmendagri1317, Pemutakhiran2027, Perubahan{p, cabut})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for e := range k.All() {
		if e.JenisDaerah == KabupatenKota && e.Edisi.Has(Pemutakhiran2027) {
			n++
			if got, err := jadi.Find(Pemutakhiran2027, KabupatenKota, e.Kode); err != nil || got.Nama != e.Nama {
				t.Errorf("%v: %v %v", e.Kode, got.Nama, err)
			}
		}
	}
	for e := range jadi.All() {
		if e.Edisi.Has(Pemutakhiran2027) {
			n--
		}
	}
	if n != 0 {
		t.Errorf("selisih %d baris", n)
	}
}

func TestFind(t *testing.T) {
	k := Default()
	for _, c := range []struct {
		e    Edisi
		j    JenisDaerah
		kode string
		err  error
		kata string
	}{
		{Kepmendagri1317, KabupatenKota, "1.06.04", nil, ""},
		{Kepmendagri1317, Provinsi, "1.06.04", ErrTidakTercakup, "katalog tidak memuat Kepmendagri 900.1.15.5-1317 Tahun 2023 untuk provinsi"},
		{Kepmendagri5889, KabupatenKota, "1.06.04", ErrTidakTercakup, "Kepmendagri 050-5889 Tahun 2021"},
		{Kepmendagri1317, KabupatenKota, "1.01.02.2.01", ErrTidakDitemukan, "hanya memuat sebagian"},
	} {
		_, err := k.Find(c.e, c.j, MustParseKode(c.kode))
		if !errors.Is(err, c.err) || c.err != nil && !strings.Contains(err.Error(), c.kata) {
			t.Errorf("%v %v %s: %v", c.e, c.j, c.kode, err)
		}
	}
	sendiri, err := NewKatalog([]Entri{{Kode: MustParseKode("1.06"), JenisDaerah: Provinsi, Edisi: HimpunanOf(Kepmendagri5889), Nama: "x"}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = sendiri.Find(Kepmendagri5889, Provinsi, MustParseKode("1.07"))
	if !errors.Is(err, ErrTidakDitemukan) || strings.Contains(err.Error(), "sebagian") || sendiri.Cakupan(Kepmendagri5889, Provinsi) != Penuh {
		t.Errorf("%v", err)
	}
}

func TestTelusur(t *testing.T) {
	k := Default()
	e, err := k.Find(Pemutakhiran2027, KabupatenKota, MustParseKode("1.06.04.2.01.0014"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for a := range k.Ancestors(Pemutakhiran2027, e) {
		got = append(got, a.Kode.String()+" "+a.Nama)
	}
	want := []string{
		"1 URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR",
		"1.06 URUSAN PEMERINTAHAN BIDANG SOSIAL",
		"1.06.04 PROGRAM REHABILITASI SOSIAL",
		"1.06.04.2.01 Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia Terlantar, serta Gelandangan Pengemis di Luar Panti Sosial",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	hitung := map[string]int{}
	for e := range k.Walk(MustParseKode("1.06.07")) {
		hitung[e.Tingkat().String()+" "+e.JenisDaerah.String()]++
	}
	// Counted in the list of 2027.
	for key, n := range map[string]int{"program kabkota": 1, "kegiatan kabkota": 1, "sub kegiatan kabkota": 5, "program provinsi": 1, "kegiatan provinsi": 1, "sub kegiatan provinsi": 5} {
		if hitung[key] != n {
			t.Errorf("%s: %d, mau %d", key, hitung[key], n)
		}
	}
	n := 0
	for range k.Urusan() {
		n++
	}
	for range k.BidangUrusan() {
		n++
	}
	for range k.Program() {
		n++
	}
	for range k.Kegiatan() {
		n++
	}
	for range k.SubKegiatan() {
		n++
	}
	if n != k.Len() {
		t.Errorf("%d baris menurut tingkat, %d seluruhnya", n, k.Len())
	}
}
