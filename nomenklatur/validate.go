package nomenklatur

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Categories of the findings of [Katalog.Validate], in the order in which the
// findings of one row stand.
const (
	KategoriKodeKembar         Kategori = "kode-kembar"          // galat: the key of two rows is the same
	KategoriTanpaInduk         Kategori = "tanpa-induk"          // peringatan: no row one level above
	KategoriLebarSubKegiatan   Kategori = "lebar-sub-kegiatan"   // peringatan: digits of another edition
	KategoriNamaKembar         Kategori = "nama-kembar"          // peringatan: two codes, one name, one parent
	KategoriNamaKapital        Kategori = "nama-kapital"         // info: capitals below program
	KategoriSatuanTidakDikenal Kategori = "satuan-tidak-dikenal" // info: a rare unit; peringatan: one refused by WithSatuanDikenal
	KategoriKewenanganDaerah   Kategori = "kewenangan-daerah"    // galat: kewenangan 1 for kabupaten/kota, 2 for provinsi
	KategoriNomorTerlompati    Kategori = "nomor-terlompati"     // info: a gap; withdrawn rows leave them
	KategoriEdisiCampuran      Kategori = "edisi-campuran"       // peringatan: both widths in one edition
)

// ValidateOption changes how [Katalog.Validate] judges.
type ValidateOption func(*opsiPeriksa)

type opsiPeriksa struct{ satuan func(string) bool }

// WithSatuanDikenal judges units by known instead of by how often they stand
// in the catalogue; a unit for which it reports false is a [Peringatan].
func WithSatuanDikenal(known func(satuan string) bool) ValidateOption {
	return func(o *opsiPeriksa) { o.satuan = known }
}

// Validate looks for what contradicts itself or is probably wrong in a list.
// Findings stand in list order; Baris is the place of the row in the catalogue,
// from 1, that is, in what [Katalog.All] yields.
//
// Rows are compared within one edition and one kind of region only: that the
// same code or name stands in two of them is how the lists are. Two rows of one
// name under one parent are found if their kewenangan is the same, too, for
// what provinsi or kabupaten/kota do by right of their own has the name of
// what all of them do. What the rules rest on: the width of sub kegiatan by
// edition and the kewenangan 1 and 2 stand in public lists that agree; 3 to 8
// are not judged. The rest is practice: a gap in numbers is what a withdrawn
// row leaves; a unit is thought unknown if fewer than three rows of the
// catalogue have it, so in a short list most are (see [WithSatuanDikenal]).
//
// Numbers begin at 1, those of programmes at 2, for 01 stands once, as
// X.XX.01. Bidang urusan number on through the urusan, so only gaps within one
// are found. A programme bound to a bidang has its parent in X.XX as in the
// bidang.
func (k *Katalog) Validate(opts ...ValidateOption) []Temuan {
	p := pemeriksaKatalog{
		katalog: k,
		kode:    map[kunciPeriksa]int{},
		nama:    map[kunciNamaPeriksa]int{},
		nomor:   map[kunciPeriksa]int{},
		lebar:   map[kunciLebarPeriksa]*[2]lebarPeriksa{},
	}
	for _, opt := range opts {
		if opt != nil {
			opt(&p.opsi)
		}
	}
	p.hitungSatuan()
	for i := range k.entri {
		e := &k.entri[i]
		p.kodeKembar(i, e)
		p.tanpaInduk(i, e)
		p.lebarSub(i, e)
		p.namaKembar(i, e)
		p.namaKapital(i, e)
		p.satuanDikenal(i, e)
		p.kewenangan(i, e)
		p.nomorUrut(i, e)
	}
	p.edisiCampuran()
	return p.temuan
}

// pemeriksaKatalog walks the rows in list order. The maps hold, for what was
// seen, the row where it was first seen.
type pemeriksaKatalog struct {
	katalog *Katalog
	opsi    opsiPeriksa
	temuan  []Temuan

	kode   map[kunciPeriksa]int
	nama   map[kunciNamaPeriksa]int
	nomor  map[kunciPeriksa]int // last number below a parent
	satuan map[string]int       // rows per folded unit
	lebar  map[kunciLebarPeriksa]*[2]lebarPeriksa
	urut   []kunciLebarPeriksa // the keys of lebar as first seen
}

type kunciPeriksa struct {
	edisi      Edisi
	daerah     JenisDaerah
	kode       Kode
	kewenangan int
}

type kunciNamaPeriksa struct {
	kunciPeriksa
	nama string
}

type kunciLebarPeriksa struct {
	edisi  Edisi
	daerah JenisDaerah
}

// lebarPeriksa counts the sub kegiatan of one width.
type lebarPeriksa struct{ banyak, pertama int }

func (p *pemeriksaKatalog) catat(i int, k Kategori, berat Keparahan, pesan string, arg ...any) {
	e := &p.katalog.entri[i]
	p.temuan = append(p.temuan, Temuan{
		Kode: k, Keparahan: berat, Baris: i + 1, Nomenklatur: e.Kode, Nama: e.Nama,
		Jalur: jalurKode(e.Kode, e.Nama), Pesan: fmt.Sprintf(pesan, arg...),
	})
}

func (p *pemeriksaKatalog) kodeKembar(i int, e *Entri) {
	var di HimpunanEdisi
	lain := 0
	for ed := range e.Edisi.All() {
		kunci := kunciPeriksa{ed, e.JenisDaerah, e.Kode, 0}
		if j, ok := p.kode[kunci]; ok {
			di |= HimpunanOf(ed)
			lain = j
			continue
		}
		p.kode[kunci] = i
	}
	if di != 0 {
		p.catat(i, KategoriKodeKembar, Galat, "kode %v (%v, %v) sudah dipakai baris %d %s",
			e.Kode, e.JenisDaerah, di, lain+1, kutip(p.katalog.entri[lain].Nama))
	}
}

func (p *pemeriksaKatalog) tanpaInduk(i int, e *Entri) {
	induk := e.Kode.Parent()
	if !induk.IsValid() {
		return
	}
	var di HimpunanEdisi
	for ed := range e.Edisi.All() {
		if _, ok := p.katalog.Lookup(ed, e.JenisDaerah, induk); !ok {
			di |= HimpunanOf(ed)
		}
	}
	if di != 0 {
		p.catat(i, KategoriTanpaInduk, Peringatan, "%v %v tidak ada dalam daftar (%v, %v)", induk.Tingkat(), induk, e.JenisDaerah, di)
	}
}

// lebarEdisi is how many digits the sub kegiatan have in an edition, 0 for a
// list that names none.
func lebarEdisi(e Edisi) int {
	switch {
	case e == TanpaEdisi:
		return 0
	case e <= Kepmendagri5889:
		return 2
	}
	return 4
}

func (p *pemeriksaKatalog) lebarSub(i int, e *Entri) {
	lebar := e.Kode.LebarSubKegiatan()
	if lebar == 0 {
		return
	}
	var di HimpunanEdisi
	for ed := range e.Edisi.All() {
		if harus := lebarEdisi(ed); harus != 0 && lebar != harus {
			di |= HimpunanOf(ed)
		}
		p.hitungLebar(i, kunciLebarPeriksa{ed, e.JenisDaerah}, lebar)
	}
	if di != 0 {
		p.catat(i, KategoriLebarSubKegiatan, Peringatan, "sub kegiatan %v berdigit %d, dalam edisi %v berdigit %d", e.Kode, lebar, di, 6-lebar)
	}
}

func (p *pemeriksaKatalog) hitungLebar(i int, kunci kunciLebarPeriksa, lebar int) {
	l := p.lebar[kunci]
	if l == nil {
		l = &[2]lebarPeriksa{}
		p.lebar[kunci] = l
		p.urut = append(p.urut, kunci)
	}
	b := &l[lebar/2-1]
	if b.banyak == 0 {
		b.pertama = i
	}
	b.banyak++
}

// edisiCampuran reports an edition with both widths once, at the first row of
// the rarer: its rows come from another edition, where the same number may be
// another thing.
func (p *pemeriksaKatalog) edisiCampuran() {
	for _, kunci := range p.urut {
		l := p.lebar[kunci]
		dua, empat := l[0], l[1]
		if dua.banyak == 0 || empat.banyak == 0 {
			continue
		}
		jarang := dua
		if empat.banyak < dua.banyak {
			jarang = empat
		}
		p.catat(jarang.pertama, KategoriEdisiCampuran, Peringatan,
			"daftar %v (%v) mencampur edisi: %d sub kegiatan berdigit 2 dan %d berdigit 4", kunci.edisi, kunci.daerah, dua.banyak, empat.banyak)
	}
}

func (p *pemeriksaKatalog) namaKembar(i int, e *Entri) {
	lipat := teks.Lipat(e.Nama)
	if lipat == "" {
		return
	}
	var di HimpunanEdisi
	lain := 0
	for ed := range e.Edisi.All() {
		kunci := kunciNamaPeriksa{kunciPeriksa{ed, e.JenisDaerah, e.Kode.Parent(), e.Kode.Kewenangan()}, lipat}
		j, ok := p.nama[kunci]
		if !ok {
			p.nama[kunci] = i
		} else if p.katalog.kode[j] != e.Kode {
			di |= HimpunanOf(ed)
			lain = j
		}
	}
	if di != 0 {
		p.catat(i, KategoriNamaKembar, Peringatan, "%v %s bernama sama dengan %v di bawah induk yang sama (%v, %v)",
			e.Kode, kutip(e.Nama), p.katalog.kode[lain], e.JenisDaerah, di)
	}
}

// namaKapital finds names of capitals only. One word of capitals is an
// acronym, and programmes and above are written so in the lists themselves.
func (p *pemeriksaKatalog) namaKapital(i int, e *Entri) {
	if e.Tingkat() < TingkatKegiatan || len(strings.Fields(e.Nama)) < 2 ||
		strings.ContainsFunc(e.Nama, unicode.IsLower) || !strings.ContainsFunc(e.Nama, unicode.IsUpper) {
		return
	}
	p.catat(i, KategoriNamaKapital, Info, "nama %v %s ditulis dengan huruf kapital", e.Tingkat(), kutip(e.Nama))
}

func (p *pemeriksaKatalog) hitungSatuan() {
	p.satuan = map[string]int{}
	for i := range p.katalog.entri {
		p.satuan[teks.Lipat(p.katalog.entri[i].Satuan)]++
	}
}

func (p *pemeriksaKatalog) satuanDikenal(i int, e *Entri) {
	const biasa = 3
	switch {
	case e.Satuan == "":
	case p.opsi.satuan != nil:
		if !p.opsi.satuan(e.Satuan) {
			p.catat(i, KategoriSatuanTidakDikenal, Peringatan, "satuan %s tidak dikenal", kutip(e.Satuan))
		}
	default:
		if n := p.satuan[teks.Lipat(e.Satuan)]; n < biasa {
			p.catat(i, KategoriSatuanTidakDikenal, Info, "satuan %s hanya dipakai %d baris", kutip(e.Satuan), n)
		}
	}
}

func (p *pemeriksaKatalog) kewenangan(i int, e *Entri) {
	j := daerahKewenangan(e.Kode)
	if j != 0 && j != e.JenisDaerah {
		p.catat(i, KategoriKewenanganDaerah, Galat, "kewenangan %d pada %v adalah kewenangan %v, baris ini untuk %v", e.Kode.Kewenangan(), e.Kode, j, e.JenisDaerah)
	}
}

// nomorUrut finds numbers that are missing before this row's, among the rows
// of one parent and kewenangan.
func (p *pemeriksaKatalog) nomorUrut(i int, e *Entri) {
	n := e.Kode.Nomor()
	var celah map[int]HimpunanEdisi // by the last number before the gap
	for ed := range e.Edisi.All() {
		kunci := kunciPeriksa{ed, e.JenisDaerah, e.Kode.Parent(), e.Kode.Kewenangan()}
		akhir, ok := p.nomor[kunci]
		p.nomor[kunci] = n
		if !ok {
			akhir = sebelumPertama(e.Kode)
		}
		if n > akhir+1 {
			if celah == nil {
				celah = map[int]HimpunanEdisi{}
			}
			celah[akhir] |= HimpunanOf(ed)
		}
	}
	for _, akhir := range slices.Sorted(maps.Keys(celah)) {
		p.catat(i, KategoriNomorTerlompati, Info, "nomor %s sebelum %v tidak ada (%v, %v)",
			kisaranNomor(akhir+1, n-1), e.Kode, e.JenisDaerah, celah[akhir])
	}
}

// sebelumPertama is the number before the one that the first row of a parent
// has, if none is missing.
func sebelumPertama(k Kode) int {
	switch k.Tingkat() {
	case TingkatUrusan, TingkatBidangUrusan:
		return k.Nomor() - 1
	case TingkatProgram:
		if !k.IsPenunjang() {
			return 1
		}
	}
	return 0
}

func kisaranNomor(a, b int) string {
	if a == b {
		return fmt.Sprint(a)
	}
	return fmt.Sprintf("%d sampai %d", a, b)
}
