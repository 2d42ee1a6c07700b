package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A table too wide for its page, split by years: the years 2026 and 2027 and,
// with the rows again, 2028 and 2029. The figures are synthetic: a programme of
// 3, 4, 5 and 6 juta, its kegiatan the same, and sub kegiatan of 1, 1, 2 and 2
// and of 2, 3, 3 and 4 juta.

var barisTerbelah = [][]string{
	{"1.06.07", program, "Persentase makam terpelihara", "90 %\t3.000.000", "91 %\t4.000.000", "92 %\t5.000.000", "93 %\t6.000.000"},
	{"1.06.07.1.01", kegiatan, "Jumlah makam", "2 Makam\t3.000.000", "3 Makam\t4.000.000", "4 Makam\t5.000.000", "5 Makam\t6.000.000"},
	{"1.06.07.1.01.0002", subPelihara, "Jumlah makam dipelihara", "11 Makam\t1.000.000", "12 Makam\t1.000.000", "13 Makam\t2.000.000", "14 Makam\t2.000.000"},
	{"1.06.07.1.01.0005", subMakam, "Jumlah orang dimakamkan", "21 Orang\t2.000.000", "22 Orang\t3.000.000", "23 Orang\t3.000.000", "24 Orang\t4.000.000"},
	{"", "JUMLAH", "", "\t3.000.000", "\t4.000.000", "\t5.000.000", "\t6.000.000"},
}

// pohonTerbelah is the tree of such a table, the total last.
var pohonTerbelah = []string{
	"1.06.07 90 % 3 91 % 4 92 % 5 93 % 6",
	"1.06.07.1.01 2 Makam 3 3 Makam 4 4 Makam 5 5 Makam 6",
	"1.06.07.1.01.0002 11 Makam 1 12 Makam 1 13 Makam 2 14 Makam 2",
	"1.06.07.1.01.0005 21 Orang 2 22 Orang 3 23 Orang 3 24 Orang 4",
	"jumlah  3  4  5  6",
}

// bagianTerbelah writes rows dari to before sampai of the table with the years
// from the pertama-th on, and with the columns in kolom of "kni": code, name and
// indicator.
func bagianTerbelah(kolom string, dari, sampai, pertama, akhir int) string {
	label := map[rune]string{'k': "Kode", 'n': "Program/Kegiatan/Sub Kegiatan", 'i': "Indikator"}
	at := map[rune]int{'k': 0, 'n': 1, 'i': 2}
	var b strings.Builder
	for _, c := range kolom {
		b.WriteString(label[c] + "\t")
	}
	var tahun []string
	for t := pertama; t <= akhir; t++ {
		tahun = append(tahun, fmt.Sprintf("Target %d\tPagu %d (Rp)", 2025+t, 2025+t))
	}
	b.WriteString(strings.Join(tahun, "\t") + "\n")
	for _, row := range barisTerbelah[dari:sampai] {
		for _, c := range kolom {
			b.WriteString(row[at[c]] + "\t")
		}
		b.WriteString(strings.Join(row[2+pertama:3+akhir], "\t") + "\n")
	}
	return b.String()
}

func pohonTahun(r *renstra.Rencana, tahun ...int) []string {
	var out []string
	tulis := func(awal string, n *renstra.Node) {
		for _, t := range tahun {
			y := n.Year(t)
			awal += " " + y.Target.String() + " " + strings.TrimSuffix(strings.TrimPrefix(y.Pagu.String(), "Rp"), ".000.000")
		}
		out = append(out, awal)
	}
	for _, n := range r.Walk() {
		if n.Baris > 0 {
			tulis(n.Kode.String(), n)
		}
	}
	if r.Total != nil {
		tulis("jumlah", r.Total)
	}
	return out
}

func TestTabelTerbelah(t *testing.T) {
	const pindah = "\nTabel 4.3 (Lanjutan)\n\n"
	satu := bagianTerbelah("kni", 0, 5, 1, 2)
	sambung := func(n int) string {
		return fmt.Sprintf("info Tabel ini terbelah menurut tahun: %d dari %d baris bagian tahun 2028–2029 disambung ke baris yang sama pada bagian tahun 2026–2027.", n, n)
	}
	tanpa := func(baris string) string {
		return "peringatan Bagian tahun 2028–2029 tidak memuat baris " + baris + "; nilainya tahun itu tidak diketahui, bukan nol."
	}
	for _, c := range []struct {
		nama, teks string
		pohon      func([]string) []string
		temuan     []string
	}{
		{nama: "judul lanjutan", teks: satu + pindah + bagianTerbelah("kni", 0, 5, 3, 4), temuan: []string{sambung(5)}},
		{nama: "tanpa judul", teks: satu + "\n" + bagianTerbelah("kni", 0, 5, 3, 4), temuan: []string{sambung(5)}},
		{nama: "tanpa indikator", teks: satu + pindah + bagianTerbelah("kn", 0, 5, 3, 4), temuan: []string{sambung(5)}},
		{nama: "tanpa kode", teks: satu + pindah + bagianTerbelah("n", 0, 5, 3, 4), temuan: []string{sambung(5)}},
		{nama: "keduanya tanpa kode", teks: bagianTerbelah("ni", 0, 5, 1, 2) + pindah + bagianTerbelah("n", 0, 5, 3, 4), temuan: []string{sambung(5)}},
		{nama: "kode tanpa nama", teks: satu + pindah + strings.NewReplacer(program, "", kegiatan, "", subPelihara, "", subMakam, "").Replace(bagianTerbelah("kn", 0, 5, 3, 4)), temuan: []string{sambung(5)}},
		{nama: "kode tanpa kolom nama", teks: satu + pindah + bagianTerbelah("k", 0, 4, 3, 4), temuan: []string{sambung(4), tanpa("10")},
			pohon: func(p []string) []string { return append(p[:4:4], "jumlah  3  4    ") }},
		{nama: "kode pendek", teks: strings.NewReplacer("1.06.07.1.01.0", "0", "1.06.07.1.01", "1.01").Replace(satu + "\n" + bagianTerbelah("kn", 0, 5, 3, 4)), temuan: []string{sambung(5)}},
		{nama: "nama sub kegiatan saja", teks: satu + pindah + bagianTerbelah("n", 2, 4, 3, 4), temuan: []string{sambung(2), tanpa("6, 7, 10")},
			pohon: func(p []string) []string {
				return []string{"1.06.07 90 % 3 91 % 4    ", "1.06.07.1.01 2 Makam 3 3 Makam 4    ", p[2], p[3], "jumlah  3  4    "}
			}},
		{nama: "halaman berselang-seling", teks: bagianTerbelah("kni", 0, 3, 1, 2) + "\n" + bagianTerbelah("kni", 0, 3, 3, 4) + "\n" + bagianTerbelah("kni", 3, 5, 1, 2) + "\n" + bagianTerbelah("kni", 3, 5, 3, 4),
			temuan: []string{sambung(5)}},
		{nama: "halaman berselang-seling, judul diulang", teks: bagianTerbelah("kni", 0, 3, 1, 2) + pindah + bagianTerbelah("kni", 0, 3, 3, 4) + pindah + bagianTerbelah("kni", 3, 5, 1, 2) + pindah + bagianTerbelah("kni", 3, 5, 3, 4),
			temuan: []string{sambung(5)}},
		{nama: "urutan lain, berkode", teks: satu + pindah + bagianTerbelah("kn", 3, 5, 3, 4) + bagianTerbelah("kn", 0, 3, 3, 4), temuan: []string{sambung(5)}},
		{nama: "ejaan nama lain", teks: satu + pindah + strings.Replace(bagianTerbelah("n", 0, 5, 3, 4), "Pemeliharaan Taman", "Pemeliharan Taman", 1), temuan: []string{sambung(5)}},
		{nama: "satu baris tidak terulang", teks: satu + pindah + bagianTerbelah("kn", 0, 3, 3, 4), temuan: []string{sambung(3), tanpa("9, 10")},
			pohon: func(p []string) []string {
				return append(p[:3:3], "1.06.07.1.01.0005 21 Orang 2 22 Orang 3    ", "jumlah  3  4    ")
			}},
		{nama: "baris baru di bagian kedua", teks: bagianTerbelah("kni", 0, 3, 1, 2) + pindah + bagianTerbelah("kni", 0, 4, 3, 4),
			temuan: []string{"info Tabel ini terbelah menurut tahun: 3 dari 4 baris bagian tahun 2028–2029 disambung ke baris yang sama pada bagian tahun 2026–2027.",
				"peringatan Baris ini tidak ditemukan pada bagian tabel dengan tahun sebelumnya; dibaca sebagai baris tersendiri, nilainya tahun itu tidak diketahui."},
			pohon: func(p []string) []string { return append(p[:3:3], "1.06.07.1.01.0005     23 Orang 3 24 Orang 4") }},
		{nama: "jumlah bernama lain", teks: satu + pindah + strings.Replace(bagianTerbelah("kn", 0, 5, 3, 4), "JUMLAH", "TOTAL PAGU", 1), temuan: []string{sambung(5)}},
		{nama: "jumlah di kolom kode", teks: satu + pindah + strings.Replace(bagianTerbelah("kn", 0, 5, 3, 4), "\tJUMLAH", "JUMLAH\t", 1), temuan: []string{sambung(5)}},
		{nama: "baris tanpa nilai di bagian kedua", teks: satu + pindah + strings.Replace(bagianTerbelah("kn", 0, 5, 3, 4), "\tJUMLAH", "1.06.07.1.01.0009\tSub Kegiatan Contoh\t\t\t\t\n\tJUMLAH", 1), temuan: []string{sambung(5)}},
		{nama: "judul dengan tahunnya", teks: satu + "\n" + strings.Replace(strings.TrimSpace(judulLapangan), "4.3", "4.4", 1) + "\n\n" + bagianTerbelah("kni", 0, 5, 3, 4), temuan: []string{sambung(5)}},
		{nama: "nomor berhuruf", teks: satu + "\nTabel 4.3b Pendanaan\n\n" + bagianTerbelah("kni", 0, 5, 3, 4), temuan: []string{sambung(5)}},
		{nama: "tiga bagian", teks: bagianTerbelah("kni", 0, 5, 1, 1) + pindah + bagianTerbelah("kni", 0, 5, 2, 2) + pindah + bagianTerbelah("kni", 0, 5, 3, 4),
			temuan: []string{"info Tabel ini terbelah menurut tahun: 5 dari 5 baris bagian tahun 2027 disambung ke baris yang sama pada bagian tahun 2026.",
				"info Tabel ini terbelah menurut tahun: 5 dari 5 baris bagian tahun 2028–2029 disambung ke baris yang sama pada bagian tahun 2026."}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, "RENSTRA TAHUN 2026-2029\n\n"+judulLapangan+c.teks)
			want := pohonTerbelah
			if c.pohon != nil {
				want = c.pohon(want)
			}
			if diff := cmp.Diff(want, pohonTahun(r, 2026, 2027, 2028, 2029)); diff != "" {
				t.Error(diff)
			}
			var temuan []string
			for _, x := range r.Catatan {
				temuan = append(temuan, x.Keparahan.String()+" "+x.Pesan)
			}
			if diff := cmp.Diff(c.temuan, temuan); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The values of a year stand in the line of their part.
func TestBarisTabelTerbelah(t *testing.T) {
	r := rencana(t, "RENSTRA TAHUN 2026-2029\n\n"+judulLapangan+bagianTerbelah("kni", 0, 5, 1, 2)+"\n"+bagianTerbelah("kni", 0, 5, 3, 4))
	var got []int
	for n := range r.Program() {
		for _, y := range n.Tahunan {
			got = append(got, y.Baris)
		}
	}
	if diff := cmp.Diff([]int{6, 6, 13, 13}, got); diff != "" {
		t.Error(diff)
	}
}

// What a table has once stands in any of its parts: the condition at the end of
// the period in the last.
func TestAkhirPeriodeTabelTerbelah(t *testing.T) {
	dua := tambahKolom(bagianTerbelah("kn", 0, 4, 3, 4), "Target Akhir Periode\tPagu Akhir Periode\tUnit Kerja Penanggung Jawab",
		"93 %\t18.000.000\tBidang A", "5 Makam\t18.000.000\tBidang A", "14 Makam\t6.000.000\tBidang A", "24 Orang\t12.000.000\tBidang B")
	r := rencana(t, "RENSTRA TAHUN 2026-2029\n\n"+judulLapangan+bagianTerbelah("kni", 0, 4, 1, 2)+"\n"+dua)
	var got []string
	for _, n := range r.Walk() {
		if n.Baris > 0 {
			got = append(got, fmt.Sprintf("%v %v %v %d %s", n.Kode, n.KondisiAkhir.Target, n.KondisiAkhir.Pagu, n.KondisiAkhir.Baris, n.PenanggungJawab))
		}
	}
	want := []string{
		"1.06.07 93 % Rp18.000.000 12 Bidang A", "1.06.07.1.01 5 Makam Rp18.000.000 13 Bidang A",
		"1.06.07.1.01.0002 14 Makam Rp6.000.000 14 Bidang A", "1.06.07.1.01.0005 24 Orang Rp12.000.000 15 Bidang B",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The programme table of the plan before has the same names and earlier years:
// it is no part of this plan; nor is that of another chapter.
func TestBukanTabelTerbelah(t *testing.T) {
	for periode, judul := range map[string]string{"2028-2032": "4.3 (Lanjutan)", "2022-2026": "4.3 (Lanjutan)", "2026-2030": "2.9 Program Tahun Berjalan"} {
		r := rencana(t, "RENSTRA TAHUN "+periode+"\n\n"+judulLapangan+bagianTerbelah("kni", 0, 5, 1, 2)+"\nTabel "+judul+"\n\n"+bagianTerbelah("kni", 0, 5, 3, 4))
		var got []string
		for _, x := range r.Catatan {
			got = append(got, string(x.Kode))
		}
		if diff := cmp.Diff([]string{"tabel-lain"}, got); diff != "" {
			t.Error(diff)
		}
	}
}

// Names that come again under several kegiatan are joined below the kegiatan
// that was found; without it they are not guessed.
func TestNamaBerulangTabelTerbelah(t *testing.T) {
	const (
		kepala = "Program/Kegiatan/Sub Kegiatan\tTarget %d\tPagu %d (Rp)\tTarget %d\tPagu %d (Rp)\n"
	)
	tulis := func(tahun int, rows ...string) string {
		var b strings.Builder
		fmt.Fprintf(&b, kepala, tahun, tahun, tahun+1, tahun+1)
		for _, r := range rows {
			nama, n, _ := strings.Cut(r, "=")
			fmt.Fprintf(&b, "%s\t1 Unit\t%s.000.000\t1 Unit\t%s.000.000\n", nama, n, n)
		}
		return b.String()
	}
	satu := tulis(2026, "PROGRAM A=6", "KEGIATAN X=2", "SUB KEGIATAN Sama=2", "KEGIATAN Y=4", "SUB KEGIATAN Sama=3", "SUB KEGIATAN Lain=1")
	for _, c := range []struct {
		dua  string
		want []string
	}{
		{tulis(2028, "PROGRAM A=7", "KEGIATAN Y=7", "SUB KEGIATAN Sama=5", "SUB KEGIATAN Lain=2"),
			[]string{"PROGRAM A 6 7", "KEGIATAN X 2 ", "SUB KEGIATAN Sama 2 ", "KEGIATAN Y 4 7", "SUB KEGIATAN Sama 3 5", "SUB KEGIATAN Lain 1 2"}},
		{tulis(2028, "SUB KEGIATAN Sama=4", "SUB KEGIATAN Sama=5", "SUB KEGIATAN Lain=2"),
			[]string{"PROGRAM A 6 ", "KEGIATAN X 2 ", "SUB KEGIATAN Sama 2 4", "KEGIATAN Y 4 ", "SUB KEGIATAN Sama 3 5", "SUB KEGIATAN Lain 1 2"}},
	} {
		r := rencana(t, "RENSTRA TAHUN 2026-2029\n\nTabel 4.3 Program\n\n"+satu+"\n"+c.dua)
		var got []string
		for _, n := range r.Walk() {
			if n.Baris > 0 {
				juta := func(t int) string {
					return strings.TrimSuffix(strings.TrimPrefix(n.Pagu(t).String(), "Rp"), ".000.000")
				}
				got = append(got, n.Nama+" "+juta(2026)+" "+juta(2028))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Error(diff)
		}
	}
}

// Tables of indicators, of tujuan and sasaran too, are split likewise.
func TestIndikatorTerbelah(t *testing.T) {
	for _, judul := range []string{"\n", "\nTabel 4.5 Indikator Kinerja Utama (Lanjutan)\n\n"} {
		r := rencana(t, "RENSTRA TAHUN 2026-2029\n\nTabel 4.5 Indikator Kinerja Utama\n\nNO\tINDIKATOR\tSATUAN\tTARGET TAHUN\t\n\t\t\t2026\t2027\n"+
			"1\tAngka Kematian Ibu\tper 100.000 KH\t95\t92\n2\tNilai SAKIP\tPredikat\tB\tBB\n3\tIndeks Layanan\tIndeks\t70\t71\n"+judul+
			"NO\tINDIKATOR\tTARGET TAHUN\t\tKET\n\t\t2028\t2029\t\n"+
			"1\tAngka Kematian Ibu\t85\t81\tTurun\n2\tNilai SAKIP\tA\tA\t\n4\tIndeks Baru\t1\t2\t\n\n"+judulLapangan+kepalaBaku+isiBaku)
		var got []string
		for _, i := range r.IKU {
			s := i.Nama
			for _, y := range i.Tahunan {
				s += fmt.Sprintf(" %d:%v", y.Tahun, y.Target)
			}
			got = append(got, s+" "+i.Keterangan)
		}
		if diff := cmp.Diff([]string{"Angka Kematian Ibu 2026:95 2027:92 2028:85 2029:81 Turun", "Nilai SAKIP 2026:B 2027:BB 2028:A 2029:A ",
			"Indeks Layanan 2026:70 2027:71 ", "Indeks Baru 2028:1 2029:2 "}, got); diff != "" {
			t.Error(diff)
		}
		var temuan []string
		for _, x := range r.Catatan {
			temuan = append(temuan, x.Keparahan.String()+" "+x.Pesan)
		}
		if diff := cmp.Diff([]string{"info Tabel indikator ini terbelah menurut tahun: 2 dari 3 indikator bagian tahun 2028–2029 disambung ke indikator yang sama pada bagian tahun 2026–2027.",
			"peringatan Indikator ini tidak ditemukan pada bagian tabel dengan tahun sebelumnya; dibaca sebagai indikator tersendiri.",
			"peringatan Bagian tahun 2028–2029 tidak memuat indikator ini; targetnya tahun itu tidak diketahui."}, temuan); diff != "" {
			t.Error(diff)
		}
	}
}

func TestTujuanTerbelah(t *testing.T) {
	const kepala = "NO\tTUJUAN\tSASARAN\tINDIKATOR\tTARGET TAHUN\t\n\t\t\t\t%d\t%d\n"
	for _, judul := range []string{"\n", "\nTabel 3.3 (Lanjutan)\n\n"} {
		r := rencana(t, "RENSTRA TAHUN 2026-2029\n\nTabel 3.3 Tujuan dan Sasaran\n\n"+fmt.Sprintf(kepala, 2026, 2027)+
			"1\tTujuan A\t\tIndeks A\t70\t71\n\t\tSasaran A1\tIndeks A1\t60\t61\n\t\tSasaran A2\tIndeks A2\t50\t51\n2\tTujuan B\t\tIndeks B\t40\t41\n"+judul+
			fmt.Sprintf(kepala, 2028, 2029)+
			"1\tTujuan A\t\tIndeks A\t72\t73\n\t\tSasaran A1\tIndeks A1\t62\t63\n\t\tSasaran A2\tIndeks A2\t52\t53\n2\tTujuan B\t\tIndeks B\t42\t43\n\n"+judulLapangan+kepalaBaku+isiBaku)
		var got []string
		tulis := func(nama string, ind []renstra.Indikator) {
			for _, i := range ind {
				nama += " " + i.Nama
				for _, y := range i.Tahunan {
					nama += fmt.Sprintf(" %v", y.Target)
				}
			}
			got = append(got, nama)
		}
		for _, x := range r.Tujuan {
			tulis(x.Nama, x.Indikator)
			for _, s := range x.Sasaran {
				tulis(s.Nama, s.Indikator)
			}
		}
		if diff := cmp.Diff([]string{"Tujuan A Indeks A 70 71 72 73", "Sasaran A1 Indeks A1 60 61 62 63", "Sasaran A2 Indeks A2 50 51 52 53", "Tujuan B Indeks B 40 41 42 43"}, got); diff != "" {
			t.Error(diff)
		}
	}
}

// An indicator whose tujuan is spelled otherwise in the second part is known by its name,
// if both parts have it once (synthetic).
func TestTujuanTerbelahEjaan(t *testing.T) {
	const kepala = "NO\tTUJUAN\tSASARAN\tINDIKATOR\tTARGET TAHUN\t\n\t\t\t\t%d\t%d\n"
	r := rencana(t, "RENSTRA TAHUN 2026-2029\n\nTabel 3.3 Tujuan dan Sasaran\n\n"+fmt.Sprintf(kepala, 2026, 2027)+
		"1\tTujuan A\t\tIndeks A\t70\t71\n2\tTujuan B\t\tIndeks B\t40\t41\n\n"+
		fmt.Sprintf(kepala, 2028, 2029)+"1\tTujuan A\t\tIndeks A\t72\t73\n2\tTujuan Be\t\tIndeks B\t42\t43\n\n"+judulLapangan+kepalaBaku+isiBaku)
	var got []string
	for _, x := range r.Tujuan {
		for _, i := range x.Indikator {
			s := x.Nama + " " + i.Nama
			for _, y := range i.Tahunan {
				s += " " + y.Target.String()
			}
			got = append(got, s)
		}
	}
	if diff := cmp.Diff([]string{"Tujuan A Indeks A 70 71 72 73", "Tujuan B Indeks B 40 41 42 43"}, got); diff != "" {
		t.Error(diff)
	}
}

// The rows without a name that go on with a row, and the total without one, have
// their partners too; so do the lines of one cell.
func TestLanjutanTabelTerbelah(t *testing.T) {
	const kepala = "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget %d\tPagu %d (Rp)\tTarget %d\tPagu %d (Rp)\n"
	bagian := func(dari int, isi string) string {
		return fmt.Sprintf(kepala, dari, dari, dari+1, dari+1) + isi
	}
	r := rencana(t, "RENSTRA TAHUN 2026-2029\n\n"+judulLapangan+
		bagian(2026, "1.06.07\t"+program+"\tPersentase A<br>Persentase B\t90 %<br>80 %\t3.000.000\t91 %<br>81 %\t4.000.000\n"+
			"1.06.07.1.01\t"+kegiatan+"\tJumlah A\t1 Makam\t3.000.000\t2 Makam\t4.000.000\n\t\tJumlah B\t5 Orang\t\t6 Orang\t\n\t\tJumlah C\t7 Unit\t\t8 Unit\t\n\t\t\t\t3.000.000\t\t4.000.000\n")+"\n"+
		bagian(2028, "1.06.07\t"+program+"\tPersentase A<br>Persentase B\t92 %<br>82 %\t5.000.000\t93 %<br>83 %\t6.000.000\n"+
			"1.06.07.1.01\t"+kegiatan+"\tJumlah A\t3 Makam\t5.000.000\t4 Makam\t6.000.000\n\t\tJumlah C\t9 Unit\t\t10 Unit\t\n\t\tJumlah B\t7 Orang\t\t8 Orang\t\n\t\t\t\t5.000.000\t\t6.000.000\n"))
	if diff := cmp.Diff([]string{"1.06.07 90 % 3 91 % 4 92 % 5 93 % 6", "1.06.07.1.01 1 Makam 3 2 Makam 4 3 Makam 5 4 Makam 6", "jumlah  3  4  5  6"}, pohonTahun(r, 2026, 2027, 2028, 2029)); diff != "" {
		t.Error(diff)
	}
	var got []string
	for _, n := range r.Walk() {
		for _, i := range n.IndikatorLain {
			s := i.Nama
			for _, y := range i.Tahunan {
				s += " " + y.Target.String()
			}
			got = append(got, s)
		}
	}
	if diff := cmp.Diff([]string{"Persentase B 80 % 81 % 82 % 83 %", "Jumlah B 5 Orang 6 Orang 7 Orang 8 Orang", "Jumlah C 7 Unit 8 Unit 9 Unit 10 Unit"}, got); diff != "" {
		t.Error(diff)
	}
	for _, x := range r.Catatan {
		if x.Keparahan > renstra.Info {
			t.Errorf("%d %s %s", x.Baris, x.Kode, x.Pesan)
		}
	}
}

// The plan of the source document, printed, is the same whether its table is
// split or not: page by page or as a whole, with codes, names or both.
func TestDokumenTerbelah(t *testing.T) {
	teks := dicetak((*renstra.Rencana).TabelTC27)(t)
	utuh := kodeJSON(t, rencana(t, teks))
	baris := strings.Split(strings.TrimSpace(teks), "\n")
	kolom := func(rows []string, label string, at ...int) string {
		var b strings.Builder
		for i, row := range append(slices.Clone(baris[2:5]), rows...) {
			sel := strings.Split(row+strings.Repeat("\t", 22), "\t")
			var isi []string
			for _, c := range at {
				isi = append(isi, sel[c])
			}
			if i == 0 {
				isi[slices.Index(at, 12)+slices.Index(at, 6)+1] = label
			}
			b.WriteString(strings.Join(isi, "\t") + "\n")
		}
		return b.String()
	}
	const label = "Target Kinerja Program dan Kerangka Pendanaan"
	for _, c := range []struct {
		nama    string
		halaman int
		kolom   []int // before the values of the second part
	}{
		{"semua", 1000, []int{2, 3}}, {"per halaman", 17, []int{2, 3}}, {"kode", 1000, []int{2, 4}}, {"nama", 1000, []int{3}}, {"nama per halaman", 9, []int{3, 4}},
	} {
		var satu, dua []string
		for rows := range slices.Chunk(baris[5:], c.halaman) {
			satu = append(satu, kolom(rows, label, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 21))
			dua = append(dua, kolom(rows, label, append(slices.Clone(c.kolom), 12, 13, 14, 15, 16, 17, 18, 19)...))
		}
		text := baris[0] + "\n\n"
		for i := range satu {
			text += satu[i] + "\n" + dua[i] + "\n"
		}
		r := rencana(t, text)
		if diff := cmp.Diff(utuh, kodeJSON(t, r)); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
		for _, x := range r.Catatan {
			if x.Kode == renstra.TabelTerbelah && x.Keparahan != renstra.Info {
				t.Errorf("%s: %d %s", c.nama, x.Baris, x.Pesan)
			}
		}
	}
}

func kodeJSON(t *testing.T, r *renstra.Rencana) string {
	var b strings.Builder
	if err := renstra.Encode(&b, r, renstra.JSON); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Sums that are not counted again are told of both parts, as are rows without a
// name.
func TestLuarPohonTabelTerbelah(t *testing.T) {
	tulis := func(dari, ke int) string {
		return bagianTerbelah("kni", 0, 0, dari, ke) + "1\tURUSAN PEMERINTAHAN WAJIB\t\t\t9.000.000\t\t9.000.000\n" +
			strings.SplitN(bagianTerbelah("kni", 0, 4, dari, ke), "\n", 2)[1] + "\t\t\t\t7.000.000\t1 Unit\t8.000.000\n\tJUMLAH BIDANG KESEJAHTERAAN SOSIAL MASYARAKAT\t\t\t3.000.000\t\t4.000.000\n"
	}
	r := rencana(t, "RENSTRA TAHUN 2026-2029\n\n"+judulLapangan+tulis(1, 2)+"\n"+tulis(3, 4))
	if diff := cmp.Diff(pohonTerbelah[:4], pohonTahun(r, 2026, 2027, 2028, 2029)); diff != "" {
		t.Error(diff)
	}
	var got []string
	for _, x := range r.Catatan {
		if x.Kode != renstra.TabelTerbelah {
			got = append(got, fmt.Sprintf("%d %s", x.Baris, x.Kode))
		}
	}
	if diff := cmp.Diff([]string{"6 baris-subtotal", "11 baris-tanpa-nama", "12 baris-subtotal", "15 baris-subtotal", "20 baris-tanpa-nama", "21 baris-subtotal"}, got); diff != "" {
		t.Error(diff)
	}
}
