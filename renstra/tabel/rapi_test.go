package tabel_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The heads of the tables of the real document with one damage each (synthetic rows
// below them): what they are read as, which is said. "|" stands for TAB, a line ends
// with ";".
const (
	kepalaIKU  = "NO|INDIKATOR|SATUAN|TARGET TAHUN|||||KET;|||2025|2026|2027|2028|2029|;"
	isiIKU     = "1|Rasio A|Persen|80%|80%|80%|80%|80%|;2|Rasio B|Persen|50%|50%|50%|50%|50%|;"
	kepalaPSKS = "No|Tenaga PSKS|Jenis Kelamin||Total;||Laki-Laki|Perempuan|;"
	isiPSKS    = "1|Pendamping|2|1|3;2|Tagana|22|8|30;"
)

var kasusRapi = []struct {
	nama, teks string
	kepala     string   // the first head: its rows, and of how many columns
	temuan     []string // line: what was written, what it is read as
}{
	{"huruf label", strings.Replace(kepalaIKU, "INDIKATOR", "INDIKxTOR", 1) + isiIKU, kepalaIKU, []string{"1: INDIKxTOR > INDIKATOR"}},
	{"huruf label hilang", strings.Replace(kepalaIKU, "SATUAN", "SATAN", 1) + isiIKU, kepalaIKU, []string{"1: SATAN > SATUAN"}},
	{"angka untuk huruf", strings.Replace(kepalaIKU, "NO|", "N0|", 1) + isiIKU, kepalaIKU, []string{"1: N0 > NO"}},
	{"label terpotong tetap", strings.Replace(kepalaIKU, "INDIKATOR", "INDIKA TOR", 1) + isiIKU, strings.Replace(kepalaIKU, "INDIKATOR", "INDIKA TOR", 1), nil},
	{"kata lain tetap", "No|Nama|Warga|Bidan|Total;1|Barat|2|1|3;", "No|Nama|Warga|Bidan|Total;", nil},
	{"kata lain tetap, jenis bencana", "No|Jenis Bencana|Jumlah|Peringkat;1|Banjir|2|1;", "No|Jenis Bencana|Jumlah|Peringkat;", nil},
	{"kata dari isi tetap", "No|Nama|Jumlah Barong|Total;1|Sanggar Barong|2|1;", "No|Nama|Jumlah Barong|Total;", nil},
	{"nomor baris tanpa label", strings.Replace(kepalaIKU, "NO|", "|", 1) + isiIKU, "No" + kepalaIKU[2:], []string{"1:  > No"}},

	{"huruf tahun di tengah", strings.Replace(kepalaIKU, "2027", "2O27", 1) + isiIKU, kepalaIKU, []string{"2: 2O27 > 2027"}},
	{"huruf tahun pertama", strings.Replace(kepalaIKU, "2025", "025", 1) + isiIKU, kepalaIKU, []string{"2: 025 > 2025"}},
	{"huruf tahun terakhir", strings.Replace(kepalaIKU, "2029", "20 29", 1) + isiIKU, kepalaIKU, []string{"2: 20 29 > 2029"}},
	{"angka tahun", strings.Replace(kepalaIKU, "2027", "2077", 1) + isiIKU, kepalaIKU, []string{"2: 2077 > 2027"}},
	{"angka ganda", strings.Replace(kepalaIKU, "2025", "20025", 1) + isiIKU, kepalaIKU, []string{"2: 20025 > 2025"}},
	{"baris tahun bergeser ke kiri", strings.Replace(kepalaIKU, "|||2025", "||2025", 1) + isiIKU, kepalaIKU,
		[]string{"2: 2025 | 2026 | 2027 | 2028 | 2029 > 2025 | 2026 | 2027 | 2028 | 2029"}},
	{"baris tahun bergeser ke kanan", strings.Replace(kepalaIKU, "|||2025", "||||2025", 1) + isiIKU, kepalaIKU,
		[]string{"2: 2025 | 2026 | 2027 | 2028 | 2029 > 2025 | 2026 | 2027 | 2028 | 2029"}},
	{"sel tahun hilang", strings.Replace(kepalaIKU, "2026|", "", 1) + isiIKU, kepalaIKU,
		[]string{"2: 2025 | 2027 | 2028 | 2029 > 2025 | 2026 | 2027 | 2028 | 2029"}},
	{"sel tahun pertama atau terakhir hilang", strings.Replace(kepalaIKU, "2025|", "", 1) + isiIKU, strings.Replace(kepalaIKU, "2025|", "", 1),
		[]string{"2: 2026 | 2027 | 2028 | 2029 > "}},
	{"sel tahun pertama hilang, tabel lain menyebutnya", strings.Replace(kepalaIKU, "2025|", "", 1) + isiIKU + ";Tabel 4.6 IKK;;" + kepalaIKU + isiIKU, kepalaIKU,
		[]string{"2: 2026 | 2027 | 2028 | 2029 > 2025 | 2026 | 2027 | 2028 | 2029"}},
	{"kolom tahun tidak berlabel", strings.Replace(kepalaIKU, "2029", "", 1) + isiIKU, strings.Replace(kepalaIKU, "2029", "", 1), nil},

	{"jeda di dalam kepala", strings.Replace(kepalaIKU, "KET;", "KET;;57;;", 1) + isiIKU, kepalaIKU, nil},
	{"baris kepala dua kali", "NO|INDIKATOR|SATUAN|TARGET TAHUN|||||KET;" + kepalaIKU + isiIKU, kepalaIKU, []string{"2: NO | INDIKATOR | SATUAN | TARGET TAHUN | KET > "}},
	{"dua baris dalam satu baris", strings.Replace(kepalaIKU, "KET;", "KET", 1) + isiIKU, kepalaIKU,
		[]string{"1: NO | INDIKATOR | SATUAN | TARGET TAHUN | KET | 2025 | 2026 | 2027 | 2028 | 2029 > NO | INDIKATOR | SATUAN | TARGET TAHUN | KET / 2025 | 2026 | 2027 | 2028 | 2029"}},
	{"kepala dan baris pertama dalam satu baris", "No|Nama Barang|Satuan|Ket1|Rak|Unit|baik;2|Meja|Unit|baik;3|Kursi|Unit|baik;", "No|Nama Barang|Satuan|Ket;",
		[]string{"1: No | Nama Barang | Satuan | Ket1 | Rak | Unit | baik > No | Nama Barang | Satuan | Ket / 1 | Rak | Unit | baik"}},
	{"kepala dan nomor kolom dalam satu baris, label tidak dikenal", "No|Nama Barang|Satuan|Merah1|2|3|4;1|Rak|Unit|x;2|Meja|Unit|y;", "No|Nama Barang|Satuan|Merah;1|2|3|4;",
		[]string{"1: No | Nama Barang | Satuan | Merah1 | 2 | 3 | 4 > No | Nama Barang | Satuan | Merah / 1 | 2 | 3 | 4"}},
	{"nomor kolom dan baris pertama dalam satu baris", "No|Nama Barang|Satuan|Ket;1|2|3|41|Rak|Unit|baik;2|Meja|Unit|baik;", "No|Nama Barang|Satuan|Ket;1|2|3|4;",
		[]string{"2: 1 | 2 | 3 | 41 | Rak | Unit | baik > 1 | 2 | 3 | 4 / 1 | Rak | Unit | baik"}},
	{"nomor kolom", kepalaIKU + "1|2|E|4|5|6|7|8|9;" + isiIKU, kepalaIKU + "1|2|3|4|5|6|7|8|9;", []string{"3: E > 3"}},

	{"label hilang, kepala sama di halaman lain", strings.Replace(kepalaIKU, "TARGET TAHUN", "", 1) + isiIKU + ";" + kepalaIKU + isiIKU, kepalaIKU,
		[]string{"1: NO | INDIKATOR | SATUAN | KET > NO | INDIKATOR | SATUAN | TARGET TAHUN | KET"}},
	{"baris tahun hilang, kepala sama di halaman lain", "NO|INDIKATOR|SATUAN|TARGET TAHUN|||||KET;" + isiIKU + ";" + kepalaIKU + isiIKU, kepalaIKU,
		[]string{"2:  > 2025 | 2026 | 2027 | 2028 | 2029"}},
	{"baris label hilang, kepala sama di halaman berikut", kepalaIKU[len("NO|INDIKATOR|SATUAN|TARGET TAHUN|||||KET;"):] + isiIKU + ";" + kepalaIKU + isiIKU, kepalaIKU,
		[]string{"1:  > NO | INDIKATOR | SATUAN | TARGET TAHUN | KET"}},
	{"kepala sama di halaman lain, satu hurufnya lain", "No|Program Prioritas|Outcome;1|A|B|C|x;2|D|E|F|y;;No|Program Prioritas|Outcame|Kegiatan/Sub Kegiatan|Ket;3|G|H|I|z;", "No|Program Prioritas|Outcame|Kegiatan/Sub Kegiatan|Ket;",
		[]string{"1: No | Program Prioritas | Outcome > No | Program Prioritas | Outcame | Kegiatan/Sub Kegiatan | Ket"}},
	{"halaman yang memang tanpa satu tahun", kepalaIKU + isiIKU + ";NO|INDIKATOR|SATUAN|TARGET TAHUN||||KET;|||2026|2027|2028|2029|;3|Rasio C|Persen|1|1|1|1|;4|Rasio D|Persen|1|1|1|1|;", kepalaIKU, nil},

	{"sel kepala lebih", strings.Replace(kepalaPSKS, "No|", "No||", 1) + isiPSKS, kepalaPSKS,
		[]string{"1: No | Tenaga PSKS | Jenis Kelamin | Total > No | Tenaga PSKS | Jenis Kelamin | Total"}},
	{"sel kosong terakhir hilang", "No|Barang|Kondisi|;||B|RR|RB;1|Meja|1||;2|Kursi||1|;3|Lemari|||1;", "No|Barang|Kondisi|;||B|RR|RB;", nil},
	{"sel kepala hilang menurut isinya", strings.Replace(kepalaPSKS, "No|", "", 1) + isiPSKS, "No" + kepalaPSKS[2:],
		[]string{"1: Tenaga PSKS | Jenis Kelamin | Total > Tenaga PSKS | Jenis Kelamin | Total", "1:  > No"}},
	{"sel kepala hilang, tahun menurut isinya", "No|Tahun Pembelian|Kondisi;1|Meja|2019|baik;2|Kursi|2020|baik;3|Lemari|2021|rusak;", "No||Tahun Pembelian|Kondisi;",
		[]string{"1: No | Tahun Pembelian | Kondisi > No | Tahun Pembelian | Kondisi"}},
	{"label tidak pasti dilepas", "No|Pangkat|Jumlah;1|Pembina|IV/a|5;2|Penata|III/c|3;", "No|||Jumlah;",
		[]string{"1: No | Pangkat | Jumlah > No | Jumlah", "1: Pangkat > "}},
	{"sel terakhir mungkin yang hilang", "No|Program Prioritas|Kegiatan/Sub Kegiatan;1|Rehabilitasi|Permakanan|baik;2|Jaminan|Data|baik;", "No|Program Prioritas|Kegiatan/Sub Kegiatan;",
		[]string{"1: No | Program Prioritas | Kegiatan/Sub Kegiatan > "}},
	{"baris bawah bergeser", strings.Replace(kepalaPSKS, ";||Laki", ";|Laki", 1) + isiPSKS, kepalaPSKS, []string{"2: Laki-Laki | Perempuan > Laki-Laki | Perempuan"}},
}

func TestRapi(t *testing.T) {
	for _, k := range kasusRapi {
		d, err := tabel.Parse("\n" + strings.NewReplacer("|", "\t", ";", "\n").Replace(k.teks))
		if err != nil {
			t.Fatal(err)
		}
		var temuan []string
		for _, x := range d.Perbaikan {
			temuan = append(temuan, fmt.Sprintf("%d: %s > %s", x.Baris-1, x.Tulis, x.Baca))
		}
		if diff := cmp.Diff(k.temuan, temuan); diff != "" {
			t.Errorf("%s: %s", k.nama, diff)
		}
		var kepala strings.Builder
		if len(d.Tabel) == 0 {
			t.Errorf("%s: no table", k.nama)
			continue
		}
		for _, b := range d.Tabel[0].Halaman[0].Kepala {
			kepala.WriteString(strings.Join(b.Sel, "|") + ";")
		}
		if diff := cmp.Diff(k.kepala, kepala.String()); diff != "" {
			t.Errorf("%s: %s", k.nama, diff)
		}
	}
}

// A line that is as wide as two rows and begins as a head, but is none for the figure in
// it: it stays one row, as it is written (synthetic).
func TestRapiBatal(t *testing.T) {
	d, err := tabel.Parse(strings.ReplaceAll("No|Jumlah|Satuan|12|1|5|Unit|3\n2|4|Unit|3\n3|6|Unit|2\n", "|", "\t"))
	if err != nil {
		t.Fatal(err)
	}
	got := [][]string{}
	for _, b := range d.Tabel[0].Halaman[0].Isi {
		got = append(got, b.Sel)
	}
	want := [][]string{{"No", "Jumlah", "Satuan", "12", "1", "5", "Unit", "3"}, {"2", "4", "Unit", "3"}, {"3", "6", "Unit", "2"}}
	if diff := cmp.Diff(want, got); diff != "" || len(d.Perbaikan) > 0 || len(d.Baris) != 3 {
		t.Errorf("%s%v, %d baris", diff, d.Perbaikan, len(d.Baris))
	}
}

// The word of a caption with a spoilt letter, and lines that are no captions
// (synthetic).
func TestJudulRusak(t *testing.T) {
	for s, mau := range map[string]bool{
		"Tabe1 4.6": true, "Tabcl 4.6": true, "Tabl T-C.23": true, "Tabel4.6": true, "Tabel.4.6": true, "Tabel": true, "TABEL.": true,
		"Label 4.6": false, "Tabe1": false, "Table of contents": false, "Tabell ini 4": false, "Tebal 3 cm": false,
	} {
		if got := (tabel.Baris{Sel: []string{s}}).IsJudul(); got != mau {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// Two tables with the same head whose caption between them is lost in part: the text
// that is left of it and the numbers from 1 tell that another begins. Rows of another
// width below a gap are those of another table too. Synthetic rows.
func TestTabelTanpaJudul(t *testing.T) {
	const lebar = "A|B|C|D|E|F|G|H|I|J|K|L|M;"
	for nama, c := range map[string]struct {
		teks  string
		judul []string
	}{
		"nomor mulai lagi":   {"Tabel 4.5 Indikator Kinerja Utama;;" + kepalaIKU + isiIKU + ";Indikator Kinerja Kunci;;" + kepalaIKU + isiIKU, []string{"Tabel 4.5 Indikator Kinerja Utama", "Indikator Kinerja Kunci"}},
		"nomor berlanjut":    {"Tabel 4.5 Indikator Kinerja Utama;;" + kepalaIKU + isiIKU + ";Lanjutan IKU;;" + kepalaIKU + "3|Rasio C|Persen|1|1|1|1|1|;", []string{"Tabel 4.5 Indikator Kinerja Utama"}},
		"lebar lain":         {"Tabel 4.5 IKU;;" + kepalaIKU + isiIKU + "3|Rasio C|Persen|1|1|1|1|1|;;" + lebar + lebar + lebar, []string{"Tabel 4.5 IKU", ""}},
		"satu kolom berbeda": {"Tabel 4.5 IKU;;" + kepalaIKU + isiIKU + "3|Rasio C|Persen|1|1|1|1|1|;;4|A|B|1|1|1|1|1||;5|A|B|1|1|1|1|1||;6|A|B|1|1|1|1|1||;", []string{"Tabel 4.5 IKU"}},
	} {
		d, err := tabel.Parse(strings.NewReplacer("|", "\t", ";", "\n").Replace(c.teks))
		if err != nil {
			t.Fatal(err)
		}
		var judul []string
		for _, x := range d.Tabel {
			judul = append(judul, x.Judul)
		}
		if diff := cmp.Diff(c.judul, judul); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
