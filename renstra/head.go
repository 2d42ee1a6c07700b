package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// jenisKolom is what the cells of a column mean.
type jenisKolom uint8

const (
	kolomLain jenisKolom = iota
	kolomNama
	kolomIndikator
	kolomBaseline
	kolomTarget
	kolomPagu
	kolomPJ
	kolomKode
	kolomHasil
	kolomSatuan
	kolomLokasi
	kolomTujuan
	kolomSasaran
	kolomKet  // remarks, numbers, sources of funds: kept in Node.Sel only
	kolomAbai // figures of something else, as what was reached before: kept in Node.Sel only

	kolomIndikatorTujuan // of the tujuan or sasaran, in a column of its own
)

// tahunAkhir stands for the year of "Kondisi kinerja pada akhir periode", and
// numbers below tahunKe for the years that a head counts, Tahun-1 and on,
// until the period is known.
const (
	tahunAkhir = 9999
	tahunKe    = 10
)

type kolomTabel struct {
	jenis jenisKolom
	tahun int // for kolomTarget and kolomPagu
}

// kepala is the head of one page of a programme table.
type kepala struct {
	baris   int                // line of its first row
	kolom   []kolomTabel       // what each column means
	harfia  []kolomTabel       // the same if every label is taken at its word
	jalur   *kepala            // the head read by the paths of its labels, nil where that gives nothing else
	tahun   []int              // the years it has, ascending
	geser   []string           // labels found one cell beside the column they name
	tunggal bool               // the end of the period has one column, which does not say of what
	label   []string           // what is written over each column
	ganda   []string           // labels of columns whose year has another one for the same
	nama    int                // index of the name column
	indik   int                // index of the indicator column, -1 if none
	awal    int                // first column with values
	kode    [2]int             // from which column to before which the code stands; equal if there is none
	dalam   anggaran.Kelipatan // in what the amounts are written
	dasar   int                // the year of the baseline column, 0 where it does not say
}

// maxBarisKepala is how many rows the head of one page may have.
const maxBarisKepala = 6

// bacaKepala reads the head that begins at rows[0]; n is how many rows it
// takes. A head is recognised by its labels: a name column ("PROGRAM/
// KEGIATAN/…"), which rows[0] has, years, and target or pagu.
func (d kamusLabel) bacaKepala(rows []barisTabel) (k *kepala, n int) {
	k = &kepala{baris: rows[0].Nomor, nama: -1, indik: -1, awal: -1, dalam: d.kelipatan(rows[0])}
	label := d.appendLabel(make([]labelSel, 0, 2*len(rows[0].Sel)), rows[0].Sel, nil)
	k.kolomTetap(label)
	pertama, lebar := len(label), len(rows[0].Sel)
	for n = 1; n < min(len(rows), maxBarisKepala) && k.lanjutan(d, rows[0], rows[n]); n++ {
		lebar = max(lebar, len(rows[n].Sel))
		label = d.appendLabel(label, rows[n].Sel, rows[n-1].Sel)
		k.dalam = max(k.dalam, d.kelipatan(rows[n]))
	}
	k.kolom = make([]kolomTabel, lebar)
	if tabelCapaian(label) || !k.kolomNilai(label) {
		return nil, 0
	}
	k.tetapkan(label)
	k.keterangan(label[:pertama])
	k.label = make([]string, lebar)
	for _, l := range label {
		k.label[l.at] = strings.TrimSpace(k.label[l.at] + " " + l.teks)
	}
	k.satuBaseline()
	return k, n
}

// tabelCapaian recognises the head of a table of what was reached, such as
// T-C.24: it has more than one label about that.
func tabelCapaian(label []labelSel) bool {
	n := 0
	for _, l := range label {
		if labelCapaian(l.lipat) {
			n++
		}
	}
	return n > 1
}

// labelCapaian reports whether a label is about what was reached.
func labelCapaian(f string) bool { return adaKata(f, "realisasi", "rasio", "triwulan") }

// mungkinKepala is the cheap test that nearly every other line fails: a head
// names programme and kegiatan, and has no figure as large as an amount.
func mungkinKepala(r barisTabel) bool {
	if len(r.Sel) < 3 {
		return false
	}
	for _, s := range r.Sel {
		if len(s) > len("100,000") && digit(s[0]) && digit(s[len(s)-1]) && strings.IndexAny(s, ".,") > 0 && bolehUang(s) {
			return false
		}
	}
	return memuatKata(r.Sel, "PROG", "rog") && (memuatKata(r.Sel, "KEG", "eg") || memuatKata(r.Sel, "URUSAN", "rusan")) || // perhaps hyphenated
		slices.ContainsFunc(r.Sel, func(s string) bool { return awalan(s, "uraian") || awalan(s, "nomenklatur") })
}

// memuatKata reports whether a word stands in one of the cells, in capitals or
// as a name is written.
func memuatKata(sel []string, kapital, biasa string) bool {
	for _, s := range sel {
		if len(s) >= len("program") && (strings.Contains(s, kapital) || strings.Contains(s, biasa)) {
			return true
		}
	}
	return false
}

// adaKolomNama reports whether a row has the label of the name column.
func (d kamusLabel) adaKolomNama(r barisTabel) bool {
	return slices.ContainsFunc(r.Sel, func(s string) bool { return d.baca(s).jenis == kolomNama })
}

// labelSel is a label of a head: what it says and in which column it stands.
type labelSel struct {
	at    int
	teks  string // as written
	lipat string
	tahun int
	jenis jenisKolom
	dasar int // year of a baseline
}

// appendLabel adds the labels of a row. A cell that repeats the label above it,
// or the year to its left, is one of a merged cell.
func (d kamusLabel) appendLabel(label []labelSel, sel, atas []string) []labelSel {
	for i, s := range sel {
		l := d.baca(s)
		if l.lipat == "" || nomorKolom(l.lipat) || i < len(atas) && atas[i] == s || i > 0 && sel[i-1] == s && l.tahun > 0 && l.jenis == kolomLain {
			continue
		}
		l.at = i
		label = append(label, l)
	}
	return label
}

// kamusLabel is what the labels of heads say, by their text: nearly every head
// of a document repeats those of others.
type kamusLabel map[string]labelSel

// maxKamus bounds how many labels are remembered.
const maxKamus = 1024

// baca reads a label; its column is not known here.
func (d kamusLabel) baca(s string) labelSel {
	l, ok := d[s]
	if !ok {
		l = bacaLabel(teks.Lipat(s))
		if l.teks = s; len(d) < maxKamus {
			d[s] = l
		}
	}
	return l
}

// bacaLabel reads a folded label. The year counts in those of targets and amounts, and
// in those that say nothing else; in that of a baseline it is the one before the plan.
func bacaLabel(f string) labelSel {
	tahun, rest := tahunLabel(f)
	l := labelSel{lipat: f, tahun: tahun, jenis: jenisLabel(rest, tahun)}
	switch l.jenis {
	case kolomLain, kolomTarget, kolomPagu:
	case kolomBaseline:
		l.dasar, l.tahun = tahun, 0
	default:
		l.tahun = 0
	}
	return l
}

// tahunLabel is the year of a folded label, 0 for none, and what it says besides.
func tahunLabel(f string) (tahun int, rest string) {
	rest = f
	if i := teks.LetakTahun(f); i >= 0 {
		tahun, rest = angka(f[i:i+4]), f[:i]+f[i+4:]
	}
	if tahun > 0 && teks.LetakTahun(rest) >= 0 { // a span of years is no year
		tahun = 0
		if adaKata(rest, "total", "jumlah") {
			tahun = tahunAkhir
		}
	}
	if tahun == 0 && strings.HasPrefix(f, "tahun") {
		if tahun = tabel.TahunKe(f); tahun > 0 {
			_, rest, _ = strings.Cut(f, tahunTeks(tahun)) // "Tahun-1 Target"
		}
	}
	if akhirPeriode(rest) {
		tahun = tahunAkhir
	}
	return tahun, strings.TrimPrefix(rest, "tahun")
}

// jenisLabel is what a folded label without its year says of a column.
func jenisLabel(f string, tahun int) jenisKolom {
	program, pagu := strings.Contains(f, "program"), labelPagu(f)
	target := strings.Contains(f, "target") || slices.Contains(kataKolomTarget, f)
	nyata := strings.Contains(f, "realisasi") || strings.Contains(f, "capaian") && !target
	switch {
	case tahun == tahunAkhir && pagu && target: // both in one cell
		return kolomAbai
	case tahun == tahunAkhir && pagu:
		return kolomPagu
	case tahun == tahunAkhir && target:
		return kolomTarget
	case tahun == tahunAkhir:
		return kolomLain
	case adaKata(f, "baseline", "kondisiawal", "tahunawal", "awaltahun", "awalperiode", "eksisting"):
		return kolomBaseline
	case labelKode(f):
		return kolomKode
	case program && (strings.Contains(f, "kegiatan") || urusanDulu(f)) && !pagu && !strings.Contains(f, "indikator"),
		f == "uraian", adaAwalan(f, "uraiannomenklatur", "namanomenklatur", "nomenklatur"):
		return kolomNama
	case adaKata(f, "penanggungjawab", "unitkerja", "perangkatdaerah", "pelaksana"), f == "opd", f == "skpd":
		return kolomPJ
	case pagu && (target || strings.Contains(f, "kinerja")): // the label over all the years
		return kolomLain
	case adaKata(f, "perkiraancapaian", "prakiraancapaian"), nyata && pagu, adaAwalan(f, "selisih", "bertambah", "berkurang"):
		return kolomAbai
	case nyata && tahun > 0:
		return kolomBaseline
	case adaKata(f, "indikatorsasaran", "indikatortujuan") && !program:
		return kolomIndikatorTujuan
	case strings.Contains(f, "indikator") && !pagu && !target, strings.HasPrefix(f, "tolokukur"):
		return kolomIndikator
	case pagu:
		return kolomPagu
	case target:
		return kolomTarget
	case tahun == 0:
		return labelLain[f]
	}
	return kolomLain
}

// urusanDulu tells "Urusan/Bidang Urusan/Program" from the name of a programme
// that has the word.
func urusanDulu(f string) bool {
	i := strings.Index(f, "urusan")
	return i >= 0 && i < strings.Index(f, "program")
}

// kataKolomTarget are the labels of targets that do not say so.
var kataKolomTarget = []string{"k", "kinerja", "vol", "volume", "tgt", "fisik"}

// labelPagu reports whether a label, without its year, is one of amounts.
func labelPagu(f string) bool {
	switch f {
	case "dana", "danaindikatif", "keuangan", "rp":
		return true
	}
	return adaKata(f, "pagu", "anggaran", "pendanaan", "kebutuhandana", "alokasi", "rupiah") || satuanUang(f) || strings.HasSuffix(f, "rp") && !strings.HasSuffix(f, "target")
}

// labelLain are the labels of columns beside the figures.
var labelLain = map[string]jenisKolom{
	"lokasi": kolomLokasi, "lokasikegiatan": kolomLokasi, "lokus": kolomLokasi,
	"satuan": kolomSatuan,
	"tujuan": kolomTujuan, "sasaran": kolomSasaran,
	"outcome": kolomHasil, "output": kolomHasil, "outcomeoutput": kolomHasil, "hasil": kolomHasil,
	"ket": kolomKet, "keterangan": kolomKet, "catatan": kolomKet, "no": kolomKet, "nomor": kolomKet,
	"sumberdana": kolomKet, "sumberpendanaan": kolomKet, "prioritas": kolomKet,
}

func adaKata(s string, kata ...string) bool {
	return slices.ContainsFunc(kata, func(w string) bool { return strings.Contains(s, w) })
}

func adaAwalan(s string, kata ...string) bool { return awalanDari(s, kata...) >= 0 }

// awalanDari is which of the words a text begins with, -1 for none.
func awalanDari(s string, kata ...string) int {
	return slices.IndexFunc(kata, func(w string) bool { return strings.HasPrefix(s, w) })
}

// akhirPeriode recognises "Kondisi Kinerja pada akhir periode Renstra" and
// what else that column is called.
func akhirPeriode(f string) bool {
	return f == "akhir" || strings.Contains(f, "akhir") && adaKata(f, "kondisi", "periode", "perencanaan", "renstra", "targetakhir")
}

// satuanUang recognises "Rp. (juta)", "Rp (000)", "dalam ribuan rupiah".
func satuanUang(f string) bool {
	rest, ok := strings.CutPrefix(f, "rp")
	return ok && (rest == "juta" || rest == "jutaan" || rest == "ribu" || rest == "ribuan" || rest == "miliar" || rest == "milyar" || rest == "000")
}

// labelKode recognises the column of codes. "Kode dan nama program" is the
// column of names.
func labelKode(f string) bool {
	return (strings.HasPrefix(f, "kode") || strings.HasPrefix(f, "nokode") || f == "norekening" || f == "nomorrekening") && !adaKata(f, "nama", "uraian")
}

// nomorKolom tells the row of column numbers: (1), 2, ….
func nomorKolom(f string) bool { return len(f) <= 2 && semuaAngka(f) }

func semuaAngka(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func angka(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// kolomTetap finds the columns that have one cell a row: name, indicator.
func (k *kepala) kolomTetap(label []labelSel) {
	for _, l := range label {
		switch {
		case l.dasar > 0 && l.dasar < tahunAkhir:
			k.dasar = l.dasar
		case l.jenis == kolomNama && k.nama < 0:
			k.nama = l.at
		case l.jenis == kolomIndikator && k.indik < 0:
			k.indik = l.at
		case l.jenis == kolomKode && !k.berkode():
			k.kode = [2]int{l.at, l.at + 1}
		}
	}
	if k.kode[1] > 0 { // a code cut into its numbers, under one label
		for k.kode[1] < k.nama && !slices.ContainsFunc(label, func(l labelSel) bool { return l.at == k.kode[1] && l.jenis != kolomKode }) {
			k.kode[1]++
		}
	}
}

// lanjutan reports whether r goes on with the head that begins with atas:
// nothing is named in it, or it has the column numbers.
func (k *kepala) lanjutan(d kamusLabel, atas, r barisTabel) bool {
	if r.IsNomorKolom() {
		return true
	}
	if f := d.baca(r.At(k.nama)).lipat; f != "" && !nomorKolom(f) && f != d.baca(atas.At(k.nama)).lipat {
		return false
	}
	isi := 0
	for i, s := range r.Sel {
		l := d.baca(s)
		if l.lipat == "" {
			continue
		}
		isi++
		if s == atas.At(i) {
			continue
		}
		if !nomorKolom(l.lipat) && l.jenis == kolomLain && l.tahun == 0 {
			return false
		}
		if strings.ContainsAny(s, "%") {
			return false
		}
	}
	return isi >= 2
}
