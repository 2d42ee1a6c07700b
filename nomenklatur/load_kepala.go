package nomenklatur

import (
	"fmt"
	"strings"
	"unicode"
)

// medanDaftar is a field of a list. Of the last three there is one for every
// level: add the level.
type medanDaftar int

const (
	medanKode medanDaftar = iota
	medanNama
	medanKinerja
	medanIndikator
	medanSatuan
	medanDaerah
	medanEdisi
	medanTingkat
	medanSumber
	medanTanda
	medanKodeTingkat                        // kode_program, …
	medanNamaTingkat = medanKodeTingkat + 6 // nama_program, …
	medanPolos       = medanNamaTingkat + 6 // program: its codes or its names
	jumlahMedan      = medanPolos + 6

	tanpaMedan      = medanDaftar(-1)
	tingkatTerbawah = medanDaftar(TingkatSubKegiatan)
)

// kepalaDaftar are the heads of the fields, folded by kunciKepala, best first:
// where several columns fit one field, the best head is taken.
var kepalaDaftar = [...]struct {
	medan  medanDaftar
	kepala []string
}{
	{medanKode, []string{"kode", "kodenomenklatur", "kodedannomenklatur", "kodedannama", "kodenama", "kd"}},
	{medanNama, []string{"nama", "namanomenklatur", "nomenklatur", "uraian"}},
	{medanKinerja, []string{"kinerja"}},
	{medanIndikator, []string{"indikator", "indikatorkinerja", "indikatorsubkegiatan"}},
	{medanSatuan, []string{"satuan", "satuanindikator"}},
	{medanDaerah, []string{"daerah", "jenisdaerah", "jenispemda", "pemda"}},
	{medanEdisi, []string{"edisi"}},
	{medanTingkat, []string{"level", "tingkat", "tingkatan"}},
	{medanSumber, []string{"sumber"}},
	{medanTanda, []string{"tanda"}},
}

// kataKepalaTingkat are the words for a level in heads, no word after one that it
// begins with. SIPD writes giat for kegiatan.
var kataKepalaTingkat = [...]struct {
	kata string
	t    Tingkat
}{
	{"bidangurusan", TingkatBidangUrusan},
	{"bidang", TingkatBidangUrusan},
	{"urusan", TingkatUrusan},
	{"program", TingkatProgram},
	{"subkegiatan", TingkatSubKegiatan},
	{"subgiat", TingkatSubKegiatan},
	{"kegiatan", TingkatKegiatan},
	{"giat", TingkatKegiatan},
}

// kunciKepala folds a head: letters and digits only, in lower case.
func kunciKepala(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// medanKepala is the field that a head names; a lower rank is a better head.
func medanKepala(s string) (m medanDaftar, rank int) {
	kunci := kunciKepala(s)
	for _, f := range kepalaDaftar {
		for rank, kepala := range f.kepala {
			if kunci == kepala {
				return f.medan, rank
			}
		}
	}
	for rank, awal := range [...]struct {
		kata           string
		satu, gabungan medanDaftar
	}{
		{"kode", medanKodeTingkat, medanKode},
		{"nama", medanNamaTingkat, medanNama},
		{"nomenklatur", medanNamaTingkat, medanNama},
		{"uraian", medanNamaTingkat, medanNama},
		{"", medanPolos, medanNama},
	} {
		sisa, ok := strings.CutPrefix(kunci, awal.kata)
		if !ok {
			continue
		}
		switch t, n, habis := tingkatKepala(sisa); {
		case habis && n == 1 && (awal.kata != "nomenklatur" || t != TingkatUrusan):
			return awal.satu + medanDaftar(t), rank
		case habis && n > 1, awal.kata == "nomenklatur": // "nomenklatur urusan provinsi" is the decree's head
			return awal.gabungan, 10 + rank
		}
	}
	return tanpaMedan, 0
}

// tingkatKepala reads the words for levels that a folded head is made of: the
// last of them, how many, and whether there is nothing else.
func tingkatKepala(s string) (t Tingkat, n int, habis bool) {
ulang:
	for s != "" {
		s = strings.TrimPrefix(s, "dan")
		for _, k := range kataKepalaTingkat {
			if sisa, ok := strings.CutPrefix(s, k.kata); ok {
				t, s = k.t, sisa
				n++
				continue ulang
			}
		}
		return t, n, false
	}
	return t, n, n > 0
}

// kolomDaftar says in which column of a list a field stands.
type kolomDaftar struct {
	letak   [jumlahMedan]int // -1 for none
	rank    [jumlahMedan]int
	lebar   int      // columns there are
	kepala  []string // heads by column, nil without a head row
	baris   int      // line of the head, else of the first row
	sendiri bool     // the head that WriteTSV writes: cells are taken as they stand
}

func (k *kolomDaftar) ada(m medanDaftar) bool { return k.letak[m] >= 0 }

// sel is the cell of field m in row r, empty if there is none.
func (k *kolomDaftar) sel(r rekamanDaftar, m medanDaftar) string {
	i := k.letak[m]
	switch {
	case i < 0 || i >= len(r.sel):
		return ""
	case k.sendiri:
		return r.sel[i]
	}
	return rapi(r.sel[i])
}

// banyak counts the columns of a field that has one for every level.
func (k *kolomDaftar) banyak(awal medanDaftar) (n int, satu medanDaftar) {
	for t := TingkatUrusan; t <= TingkatSubKegiatan; t++ {
		if m := awal + medanDaftar(t); k.ada(m) {
			n++
			satu = m
		}
	}
	return n, satu
}

// bertingkat reports whether a row names several levels.
func (k *kolomDaftar) bertingkat() bool {
	n, _ := k.banyak(medanKodeTingkat)
	return !k.ada(medanKode) && n > 1
}

// bernamaTingkat reports whether it has a name for each of them too.
func (k *kolomDaftar) bernamaTingkat() bool {
	n, _ := k.banyak(medanNamaTingkat)
	return k.bertingkat() && n > 1
}

func kolomKosong() kolomDaftar {
	var k kolomDaftar
	for m := range k.letak {
		k.letak[m] = -1
	}
	return k
}

// bacaKepala finds the head among the first rows and returns the columns and
// how many rows stand above the first row of data; 0 if there is no head.
func bacaKepala(rekaman []rekamanDaftar) (k kolomDaftar, mulai int) {
	k = kolomKosong()
	i := cariKepala(rekaman)
	if i < 0 {
		return k, 0
	}
	k.baris = rekaman[i].baris
	k.tambahKepala(rekaman[i])
	for mulai = i + 1; mulai < len(rekaman); mulai++ {
		if n, terisi := dikenalKepala(rekaman[mulai]); n == 0 || n < terisi {
			break
		}
		k.tambahKepala(rekaman[mulai])
	}
	k.petakan()
	if mulai < len(rekaman) && nomorKolom(rekaman[mulai]) {
		mulai++
	}
	return k, mulai
}

// cariKepala is the first row with two heads of fields, else the first that is
// such a head and nothing else; -1 if data come before.
func cariKepala(rekaman []rekamanDaftar) int {
	const batas = 20
	satu := -1
	for i, r := range rekaman[:min(batas, len(rekaman))] {
		if tampakIsi(r) {
			break
		}
		switch n, terisi := dikenalKepala(r); {
		case n > 1:
			return i
		case n == 1 && terisi == 1 && satu < 0:
			satu = i
		}
	}
	return satu
}

// tampakIsi reports whether a row holds a code, whole or in parts, and so is
// no head.
func tampakIsi(r rekamanDaftar) bool {
	bagian := 0
	for _, s := range r.sel {
		if k, _, err := ParseKodeLenient(s); err == nil && k.Tingkat() > TingkatUrusan {
			return true
		}
		if s = rapi(s); s != "" && len(s) <= 4 && awalKode(s) {
			bagian++
		}
	}
	return bagian > 1
}

// awalKode reports whether the first word of s is of digits, dots and X.
func awalKode(s string) bool {
	kata, _, _ := strings.Cut(s, " ")
	return kata != "" && strings.Trim(kata, "0123456789.,Xx") == "" && strings.ContainsAny(kata, "0123456789Xx")
}

// dikenalKepala counts the cells of a row that are heads of fields, and those
// that hold anything. A row with a number is no head.
func dikenalKepala(r rekamanDaftar) (n, terisi int) {
	for _, s := range r.sel {
		if s = rapi(s); s == "" {
			continue
		}
		terisi++
		if awalKode(s) {
			return 0, terisi
		}
		if m, _ := medanKepala(s); m != tanpaMedan {
			n++
		}
	}
	return n, terisi
}

// nomorKolom reports whether a row numbers the columns, as printed tables do
// under the head: 1, 2, 3 and so on.
func nomorKolom(r rekamanDaftar) bool {
	n := 0
	for _, s := range r.sel {
		s = strings.Trim(rapi(s), "()")
		if s == "" {
			continue
		}
		if n++; s != fmt.Sprint(n) {
			return false
		}
	}
	return n > 1
}

// tambahKepala takes the heads of a row; a head that stands below another is
// the closer one, if it names a field.
func (k *kolomDaftar) tambahKepala(r rekamanDaftar) {
	k.sendiri = k.kepala == nil && strings.Join(r.sel, "\t")+"\n" == kolomKatalog
	for len(k.kepala) < len(r.sel) {
		k.kepala = append(k.kepala, "")
	}
	for i, s := range r.sel {
		if s = rapi(s); s != "" {
			k.kepala[i] = s
		}
	}
	k.lebar = len(k.kepala)
}

// petakan gives each field its column.
func (k *kolomDaftar) petakan() {
	for i, s := range k.kepala {
		m, rank := medanKepala(s)
		if m != tanpaMedan && (!k.ada(m) || rank < k.rank[m]) {
			k.letak[m], k.rank[m] = i, rank
		}
	}
}

// putuskan settles, by the cells, what the heads leave open, and reports
// whether there is a column of codes.
func (k *kolomDaftar) putuskan(isi []rekamanDaftar) bool {
	for t := medanDaftar(TingkatUrusan); t <= tingkatTerbawah; t++ {
		k.putuskanPolos(t, isi)
		// A name that repeats its code serves as the code, where there is none.
		if kode, nama := medanKodeTingkat+t, medanNamaTingkat+t; !k.ada(medanKode) && !k.ada(kode) && sebagianBesar(isi, k.letak[nama], berkodeUtuh) {
			k.letak[kode] = k.letak[nama]
		}
	}
	if n, satu := k.banyak(medanKodeTingkat); n == 1 && !k.ada(medanKode) {
		k.letak[medanKode], k.letak[satu] = k.letak[satu], -1
	}
	if n, satu := k.banyak(medanNamaTingkat); n == 1 && !k.ada(medanNama) {
		k.letak[medanNama], k.letak[satu] = k.letak[satu], -1
	}
	if !k.ada(medanKode) && !k.bertingkat() && sebagianBesar(isi, k.letak[medanNama], berkodeUtuh) {
		k.letak[medanKode] = k.letak[medanNama]
	}
	return k.ada(medanKode) || k.bertingkat()
}

// putuskanPolos decides whether a column headed by level t alone holds codes
// or names.
func (k *kolomDaftar) putuskanPolos(t medanDaftar, isi []rekamanDaftar) {
	i := k.letak[medanPolos+t]
	kode, nama := &k.letak[medanKodeTingkat+t], &k.letak[medanNamaTingkat+t]
	switch {
	case i < 0 || *kode >= 0 && *nama >= 0:
		return
	case *kode < 0 && (*nama >= 0 || sebagianBesar(isi, i, awalKode)):
		*kode = i
	default:
		*nama = i
	}
	k.letak[medanPolos+t] = -1
}

func berkodeUtuh(s string) bool {
	k, _, err := ParseKodeLenient(s)
	return err == nil && k.Tingkat() > TingkatUrusan
}

// sebagianBesar reports whether most of the cells of column i that hold
// anything fit, by a sample.
func sebagianBesar(isi []rekamanDaftar, i int, fit func(string) bool) bool {
	const contoh = 200
	n, cocok := 0, 0
	for _, r := range isi {
		if i < 0 || n == contoh {
			break
		}
		if i >= len(r.sel) || rapi(r.sel[i]) == "" {
			continue
		}
		n++
		if fit(r.sel[i]) {
			cocok++
		}
	}
	return cocok > n/2
}

// takDibaca lists the columns that hold something no field takes.
func (k *kolomDaftar) takDibaca(isi []rekamanDaftar) []string {
	dipakai := map[int]bool{}
	for m := range medanPolos {
		dipakai[k.letak[m]] = true
	}
	if k.ada(medanKode) { // the columns per level are then not read
		for t := TingkatUrusan; t <= TingkatSubKegiatan; t++ {
			if i := k.letak[medanKodeTingkat+medanDaftar(t)]; i >= 0 && i != k.letak[medanKode] {
				delete(dipakai, i)
			}
		}
	}
	var out []string
	for i := range k.lebar {
		switch {
		case dipakai[i]:
		case i < len(k.kepala) && k.kepala[i] != "":
			out = append(out, kutip(k.kepala[i]))
		case sebagianAda(isi, i):
			out = append(out, fmt.Sprintf("ke-%d", i+1))
		}
	}
	return out
}

func sebagianAda(isi []rekamanDaftar, i int) bool {
	for _, r := range isi {
		if i < len(r.sel) && rapi(r.sel[i]) != "" {
			return true
		}
	}
	return false
}
