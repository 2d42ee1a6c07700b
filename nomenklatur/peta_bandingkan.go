package nomenklatur

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// How alike two names must be, as a share of the weight of their words. The
// figures were set by reading what they decide on the lists of 2020 and 2023;
// no rule-book has them.
const (
	miripTetap  = 0.38 // under one number: the thing was renamed
	miripPindah = 0.58 // under another number of the same parent: it moved
	miripJauh   = 0.85 // under another parent of the same program
	miripLebih  = 0.50 // under another number, if one name is all in the other
	miripIsi    = 0.90 // one name holds the other
	miripSisa   = 0.40 // nothing else that is left comes near
	miripUnggul = 0.15 // by how much
	miripBagian = 0.60 // of a name that was cut up for sure
	miripLiput  = 0.80 // the parts together say what the whole said
	miripAsing  = 0.20 // below this nothing is left of the old name
	miripSeri   = 0.02 // nearer than this two candidates are equal
)

// bandingan is a comparison under way. It goes down the levels, so that the
// parent of a row is placed before the row is, and on each level from the
// strongest evidence to the weakest. Rows are known by their place.
type bandingan struct {
	lama, baru sisiBanding
	df         map[string]int // in how many rows of both lists a word stands
	ke, asal   [][]int32      // links from old to new rows and back
	mantap     []bool         // the link of the old row leaves no doubt
	lingkup    map[Kode]*lingkupBanding
}

// sisiBanding is one of the two lists, indexed.
type sisiBanding struct {
	entri     []Entri
	lipat     []string // folded name
	indikator []string // folded indicator
	kata      [][]string
	nomor     map[Kode]int32 // by tanpaLebar of the code
	anak      map[Kode][]int32
	nama      map[string][]int32
}

// tanpaLebar sees through the width of the sub kegiatan: it is equal for
// 1.06.04.2.01.14 and 1.06.04.2.01.0014.
func tanpaLebar(k Kode) Kode {
	if k.LebarSubKegiatan() > 0 {
		k.v |= bitEmpatDigit
	}
	return k
}

func buatSisiBanding(s Sisi) sisiBanding {
	x := sisiBanding{nomor: map[Kode]int32{}, anak: map[Kode][]int32{}, nama: map[string][]int32{}}
	for e := range s.Katalog.All() {
		if e.JenisDaerah == s.JenisDaerah && e.Edisi.Has(s.Edisi) {
			x.tambah(e)
		}
	}
	return x
}

// tambah adds a row, unless it repeats the code and name of one before it.
func (x *sisiBanding) tambah(e Entri) {
	f, i := teks.Lipat(e.Nama), int32(len(x.entri))
	for _, j := range x.nama[f] {
		if x.entri[j].Kode == e.Kode {
			return
		}
	}
	x.entri = append(x.entri, e)
	x.lipat = append(x.lipat, f)
	x.indikator = append(x.indikator, teks.Lipat(e.Indikator))
	x.kata = append(x.kata, kataPeta(e.Nama))
	x.nama[f] = append(x.nama[f], i)
	x.anak[e.Kode.Parent()] = append(x.anak[e.Kode.Parent()], i)
	if k := tanpaLebar(e.Kode); !memuat(x.nomor, k) {
		x.nomor[k] = i
	}
}

func memuat[K comparable, V any](m map[K]V, k K) bool { _, ok := m[k]; return ok }

// bandingkan links the rows of two lists.
func bandingkan(dari, ke Sisi) *bandingan {
	b := &bandingan{lama: buatSisiBanding(dari), baru: buatSisiBanding(ke), df: map[string]int{}, lingkup: map[Kode]*lingkupBanding{}}
	for _, kata := range slices.Concat(b.lama.kata, b.baru.kata) {
		for _, w := range kata {
			b.df[w]++
		}
	}
	b.ke = make([][]int32, len(b.lama.entri))
	b.mantap = make([]bool, len(b.lama.entri))
	b.asal = make([][]int32, len(b.baru.entri))
	for t := TingkatUrusan; t <= TingkatSubKegiatan; t++ {
		b.tingkat(t)
	}
	return b
}

func (b *bandingan) tingkat(t Tingkat) {
	var rows []int32
	for i, e := range b.lama.entri {
		if e.Tingkat() == t {
			rows = append(rows, int32(i))
		}
	}
	b.senomor(rows)
	b.seisi(rows)
	b.senama(rows, b.seinduk, true)
	b.kembar(rows)
	b.mirip(rows, b.seejaan)
	b.senama(rows, b.seprogram, false)
	b.senama(rows, b.sebidang, false)
	b.senamaTunggal(rows)
	b.mirip(rows, b.senada)
	b.pecahan(rows)
	b.gabungan(rows)
	b.serumpun(rows)
	b.sisa(rows)
	b.miripSeprogram(rows)
	b.warisan(rows)
}

// hubungkan links two rows, unless the old one is linked to that code already:
// a list may have a code twice.
func (b *bandingan) hubungkan(o, n int32) {
	kode := b.baru.entri[n].Kode
	if !slices.ContainsFunc(b.ke[o], func(x int32) bool { return b.baru.entri[x].Kode == kode }) {
		b.ke[o] = append(b.ke[o], n)
		b.asal[n] = append(b.asal[n], o)
	}
}

func (b *bandingan) lepas(o int32) bool { return len(b.ke[o]) == 0 }
func (b *bandingan) bebas(n int32) bool { return len(b.asal[n]) == 0 }
func (b *bandingan) padan(o, n int32) bool {
	return tanpaLebar(b.lama.entri[o].Kode) == tanpaLebar(b.baru.entri[n].Kode)
}

// senomor links rows of one number and one name: codes that were kept. X and
// X.XX stand for every urusan and bidang in all editions, whatever the list
// calls them.
func (b *bandingan) senomor(rows []int32) {
	for _, o := range rows {
		e := &b.lama.entri[o]
		if n, ok := b.baru.nomor[tanpaLebar(e.Kode)]; ok && e.Kode.IsPenunjang() && e.Tingkat() <= TingkatBidangUrusan {
			b.hubungkan(o, n)
			b.mantap[o] = true
			continue
		}
		for _, n := range b.baru.nama[b.lama.lipat[o]] {
			if b.padan(o, n) && b.lama.lipat[o] != "" {
				b.hubungkan(o, n)
				b.mantap[o] = true
			}
		}
	}
}

// seisi links rows of one number whose children stayed what they were: the
// heading was rewritten, even if it now reads as another one did before.
func (b *bandingan) seisi(rows []int32) {
	for _, o := range rows {
		n, ok := b.baru.nomor[tanpaLebar(b.lama.entri[o].Kode)]
		if !ok || !b.lepas(o) || !b.bebas(n) {
			continue
		}
		if tetap, semua := b.anakSama(o, n); tetap >= 2 && 2*tetap > semua {
			b.hubungkan(o, n)
			b.mantap[o] = tetap >= 3 && 5*tetap >= 4*semua || b.seejaan(nil, o, n) > 0
		}
	}
}

// anakSama counts the children of an old row, and those of them that a new
// row has under the same number and name.
func (b *bandingan) anakSama(o, n int32) (tetap, semua int) {
	type anak struct {
		nomor int
		nama  string
	}
	ada := map[anak]bool{}
	for _, i := range b.baru.anak[b.baru.entri[n].Kode] {
		ada[anak{b.baru.entri[i].Kode.Nomor(), b.baru.lipat[i]}] = true
	}
	for _, i := range b.lama.anak[b.lama.entri[o].Kode] {
		semua++
		if ada[anak{b.lama.entri[i].Kode.Nomor(), b.lama.lipat[i]}] {
			tetap++
		}
	}
	return tetap, semua
}

// indukBaru are the codes under which the children of an old row are looked
// for first: those of its successors, and its own.
func (b *bandingan) indukBaru(kode Kode) []Kode {
	out := []Kode{kode}
	if i, ok := b.lama.nomor[kode]; ok {
		for _, n := range b.ke[i] {
			if k := b.baru.entri[n].Kode; k != kode {
				out = append(out, k)
			}
		}
	}
	return out
}

func (b *bandingan) diInduk(o int32, induk Kode) bool {
	return slices.Contains(b.indukBaru(b.lama.entri[o].Kode.Parent()), induk)
}

func (b *bandingan) seinduk(o, n int32) bool {
	return b.boleh(o, n) && b.diInduk(o, b.baru.entri[n].Kode.Parent())
}

func (b *bandingan) seprogram(o, n int32) bool {
	p, q := b.lama.entri[o].Kode.Program(), b.baru.entri[n].Kode.Program()
	return p.IsValid() && b.sewenang(o, n) && slices.Contains(b.indukBaru(p), q)
}

func (b *bandingan) sebidang(o, n int32) bool {
	return b.sewenang(o, n) && b.lama.entri[o].Kode.BidangUrusan() == b.baru.entri[n].Kode.BidangUrusan()
}

// sewenang reports whether an old row may go to a new one of another parent:
// the later lists have rows of the special regions under kewenangan of their
// own, which repeat the names of the others. Only the rows that the list of
// 2020 marks with asterisks went there.
func (b *bandingan) sewenang(o, n int32) bool {
	x := &b.lama.entri[o]
	return x.Kode.Kewenangan() == b.baru.entri[n].Kode.Kewenangan() || strings.HasSuffix(strings.TrimSpace(x.Nama), "*)")
}

// boleh reports whether an old row may go to a new one under the successor
// of its parent. The parent of a sub kegiatan settles its kewenangan.
func (b *bandingan) boleh(o, n int32) bool {
	return b.lama.entri[o].Tingkat() != TingkatKegiatan || b.sewenang(o, n)
}

// senama links rows of one name within a reach. All fits are collected before
// the first link is made, so that no row of equal right is left out.
func (b *bandingan) senama(rows []int32, jangkauan func(o, n int32) bool, dekat bool) {
	fits := make([][]int32, len(rows))
	for i, o := range rows {
		if b.lepas(o) && b.lama.lipat[o] != "" {
			fits[i] = b.pilihNama(o, jangkauan)
			if dekat && len(fits[i]) > 1 {
				fits[i] = b.pilihNomor(o, fits[i])
			}
		}
	}
	for i, o := range rows {
		for _, n := range fits[i] {
			b.mantap[o] = len(fits[i]) == 1 && (dekat || b.unik(o, n))
			b.hubungkan(o, n)
		}
	}
}

// pilihNama returns the new rows within reach that bear the old row's name
// and follow no other.
func (b *bandingan) pilihNama(o int32, jangkauan func(o, n int32) bool) []int32 {
	var fit []int32
	for _, n := range b.baru.nama[b.lama.lipat[o]] {
		if b.bebas(n) && b.baru.entri[n].Tingkat() == b.lama.entri[o].Tingkat() && jangkauan(o, n) {
			fit = append(fit, n)
		}
	}
	return fit
}

// pilihNomor returns those of several rows that have the old row's own number
// under the successor of its parent, all if none has.
func (b *bandingan) pilihNomor(o int32, fit []int32) []int32 {
	var out []int32
	for _, n := range fit {
		if b.baru.entri[n].Kode.Nomor() == b.lama.entri[o].Kode.Nomor() {
			out = append(out, n)
		}
	}
	if len(out) == 0 {
		return fit
	}
	return out
}

// unik reports whether a name stands once in each list, or the indicator
// bears it out: then it cannot be another row's.
func (b *bandingan) unik(o, n int32) bool {
	f := b.lama.lipat[o]
	return len(b.lama.nama[f]) == 1 && len(b.baru.nama[f]) == 1 ||
		b.lama.indikator[o] != "" && b.lama.indikator[o] == b.baru.indikator[n]
}

// senamaTunggal links a row to the one row of its name in another bidang.
func (b *bandingan) senamaTunggal(rows []int32) {
	for _, o := range rows {
		f := b.lama.lipat[o]
		if !b.lepas(o) || f == "" || len(b.lama.nama[f]) != 1 || len(b.baru.nama[f]) != 1 {
			continue
		}
		n := b.baru.nama[f][0]
		if b.bebas(n) && b.sewenang(o, n) && b.baru.entri[n].Tingkat() == b.lama.entri[o].Tingkat() {
			b.hubungkan(o, n)
		}
	}
}

// kembar links rows whose name an older neighbour under the same parent bears
// too: where the new list has it once, both went into it.
func (b *bandingan) kembar(rows []int32) {
	for _, o := range rows {
		if !b.lepas(o) || b.lama.lipat[o] == "" {
			continue
		}
		for _, n := range b.baru.nama[b.lama.lipat[o]] {
			if slices.ContainsFunc(b.asal[n], func(x int32) bool {
				return b.lama.lipat[x] == b.lama.lipat[o] && b.lama.entri[x].Kode.Parent() == b.lama.entri[o].Kode.Parent()
			}) {
				b.hubungkan(o, n)
			}
		}
	}
}

// warisan links a withdrawn row to the one row of its bidang urusan that has
// borne its name all along: what is left is done under that code.
func (b *bandingan) warisan(rows []int32) {
	for _, o := range rows {
		if !b.lepas(o) || b.lama.lipat[o] == "" {
			continue
		}
		var fit []int32
		for _, n := range b.baru.nama[b.lama.lipat[o]] {
			if b.baru.entri[n].Tingkat() == b.lama.entri[o].Tingkat() && b.sebidang(o, n) {
				fit = append(fit, n)
			}
		}
		if len(fit) == 1 {
			b.hubungkan(o, fit[0])
		}
	}
}
