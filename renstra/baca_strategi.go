package renstra

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Tables of strategies and policy directions: T-C.26 of Permendagri 86/2017
// (Tujuan, Sasaran, Strategi, Arah Kebijakan), either half of it alone, the
// directions of each year, and the one of Inmendagri 2/2025 that puts the NSPK
// and the directions of the RPJMD in front.

// pembacaStrategi reads such a table from the left: a cell that is empty or
// repeats the one above is merged with it, unless one to its left begins anew.
type pembacaStrategi struct {
	p      *pembacaTabel
	sel    [6]string      // the last cells of tujuan, sasaran, strategi, NSPK, direction of the RPJMD and year
	arah   map[int]string // the last cells of the policy directions, by column
	tujuan []Tujuan
	induk  string // what the strategies of the row serve
	satu   string // the one strategy of the last cell of them; "" where it has several

	sasaran, strategi []Butir // of the last cell of each, with their numbers

	gabungan penggabung
	takTentu []int // lines of strategies of which nothing tells the sasaran
	centang  []int // lines with ticks that are not read, or without any
}

func (p *pembacaTabel) strategi(t *tabel.Tabel) {
	s := &pembacaStrategi{p: p, arah: map[int]string{}}
	for l, row := range barisDengan(t, lajurStrategiOf) {
		if !s.judul(l, row) && !s.sambung(l, row) {
			s.baris(l, row)
		}
	}
	s.pasangTujuan(t)
	p.catatDeret(Temuan{Kode: IndukTakTentu, Keparahan: Info}, s.takTentu,
		"Sel sasaran memuat beberapa butir, dan nomor strategi tidak menyebut yang mana; strategi dibaca di bawah tujuannya.")
	p.catatDeret(Temuan{Kode: SelTidakBerpasangan, Keparahan: Peringatan}, s.centang,
		"Strategi atau arah kebijakan tanpa tanda tahun, atau tanda tahun tanpa keduanya; tahunnya tidak diketahui.")
	k := kolomPertama(t)
	l := lajurStrategiOf(k)
	terbaca := append(letakTahun(l.bertahun()), l.tujuan, l.sasaran, l.strategi, l.nspk, l.rpjmd, l.tahun, l.gabungan, l.nomor, cariKolom(k, "program"))
	if p.tujuanStrategi {
		terbaca = append(terbaca, l.indikator[:]...)
	}
	p.kolomTakTerbaca(t, terbaca...)
}

// judul reads a row that has one text alone, in one cell or in all: the tujuan or
// sasaran over the next rows, by the word in front. The visi and misi are those
// of the RPJMD.
func (s *pembacaStrategi) judul(l *lajurStrategi, row tabel.Baris) bool {
	isi := satuIsi(row, -1)
	if isi == "" {
		return false
	}
	kata, nama := kataSebutan(isi), tanpaSebutan(isi)
	switch {
	case kata == "visi", kata == "misi":
		clear(s.sel[:])
		s.p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Info, Baris: row.Nomor,
			Pesan: fmt.Sprintf("Baris visi atau misi tidak dibaca, tempatnya di RPJMD: %s.", isi)})
	case kata == "tujuan" && nama != isi:
		s.namaTujuan(row.Nomor, []string{nama})
	case kata == "sasaran" && nama != isi:
		s.namaSasaran(row.Nomor, []string{nama})
	default:
		return false
	}
	return true
}

// kataSebutan is the word in front of such a name, folded.
func kataSebutan(s string) string {
	return strings.TrimRight(kataPertama(strings.ReplaceAll(s, ":", " ")), "0123456789")
}

// tanpaSebutan is a name without what it is and its number in front: "Sasaran
// 1.1: …", "1. …".
func tanpaSebutan(nama string) string {
	if depan, isi, ada := strings.Cut(nama, ":"); ada {
		switch jenisSebutan(depan) {
		case gabungTujuan, gabungSasaran:
			return strings.TrimSpace(isi)
		}
	}
	return tanpaNomorDepan(nama)
}

// sambung goes on with the last entries of the rows above, where a row has
// nothing but the rest of them.
func (s *pembacaStrategi) sambung(l *lajurStrategi, row tabel.Baris) bool {
	daftar := map[int]*[]Butir{l.strategi: &s.p.r.Strategi}
	if len(l.arah) == 1 {
		daftar[l.arah[0].at] = &s.p.r.ArahKebijakan
	}
	if !sambunganBaris(row, slices.Collect(maps.Keys(daftar))...) {
		return false
	}
	for at, d := range daftar {
		if row.At(at) != "" && (len(*d) == 0 || sambungan((*d)[len(*d)-1].Teks)) {
			return false // entries that begin in small letters themselves
		}
	}
	for at, d := range daftar {
		if x := row.At(at); x != "" {
			sambungButir(*d, x)
		}
	}
	s.p.catatSambungan(row)
	return true
}

// sambungButir adds the rest of a text to the last entry, which has one for each
// year that it was ticked for.
func sambungButir(daftar []Butir, sisa string) {
	akhir := daftar[len(daftar)-1]
	for i := len(daftar) - 1; i >= 0 && daftar[i].Teks == akhir.Teks && daftar[i].Baris == akhir.Baris; i-- {
		daftar[i].Teks += " " + sisa
	}
}

func (s *pembacaStrategi) baris(l *lajurStrategi, row tabel.Baris) {
	if s.baru(0, row.At(l.tujuan)) {
		s.namaTujuan(row.Nomor, teksButir(row, l.tujuan))
	}
	if s.baru(1, row.At(l.sasaran)) {
		s.namaSasaran(row.Nomor, teksButir(row, l.sasaran))
		s.sasaran = butirSel(row, l.sasaran)
	}
	s.indikator(l, row)
	tahun := l.tahunCentang(row)
	bertanda := 0 // entries whose years the ticks tell
	if s.baru(2, row.At(l.strategi)) {
		b, y := butirSel(row, l.strategi), tahun
		if len(l.arah) > 0 {
			y = nil
		} else {
			bertanda = len(b)
		}
		s.tambahStrategi(b, y)
	}
	if l.gabungan >= 0 {
		s.barisGabungan(l, row)
	}
	s.baru(3, row.At(l.nspk))
	s.baru(4, row.At(l.rpjmd))
	s.baru(5, row.At(l.tahun))
	for _, a := range l.arah {
		sel := row.At(a.at)
		if sel == "" || sel == s.arah[a.at] && len(tahun) == 0 {
			continue
		}
		s.arah[a.at] = sel
		b := butirSel(row, a.at)
		bertanda += len(b)
		s.tambahArah(b, max(a.tahun, satuTahun(s.sel[5])), tahun)
	}
	if len(l.centang) > 0 && (bertanda > 0) != (len(tahun) > 0) {
		s.centang = append(s.centang, row.Nomor)
	}
}

// tambahStrategi adds the strategies of a cell, one for each year that is ticked.
// Of several sasaran beside it the numbers tell which one each serves.
func (s *pembacaStrategi) tambahStrategi(b []Butir, tahun []int) {
	s.strategi, s.satu = b, ""
	if len(b) == 1 {
		s.satu = b[0].Teks
	}
	for i := range b {
		b[i].Induk = indukNomor(s.sasaran, b[i].Nomor)
		if b[i].Induk == "" && len(s.sasaran) > 1 && !slices.Contains(s.takTentu, b[i].Baris) {
			s.takTentu = append(s.takTentu, b[i].Baris)
		}
	}
	tambahCentang(&s.p.r.Strategi, b, Butir{Induk: s.induk}, tahun)
}

func (s *pembacaStrategi) tambahArah(b []Butir, tahun int, centang []int) {
	for i := range b {
		b[i].Induk = indukNomor(s.strategi, b[i].Nomor)
		if s.satu == "" && s.sel[4] == "" {
			b[i].Induk = cmp.Or(b[i].Induk, indukNomor(s.sasaran, b[i].Nomor))
		}
	}
	tambahCentang(&s.p.r.ArahKebijakan, b, Butir{Tahun: tahun, Induk: cmp.Or(s.satu, s.sel[4], s.induk), NSPK: s.sel[3]}, centang)
}

// tambahCentang adds entries for each of some years; without any, as they are.
func tambahCentang(daftar *[]Butir, b []Butir, bersama Butir, tahun []int) {
	if len(tahun) == 0 {
		tambahBaru(daftar, b, bersama)
		return
	}
	for _, bersama.Tahun = range tahun {
		tambahBaru(daftar, b, bersama)
	}
}

// barisGabungan reads the column that holds both.
func (s *pembacaStrategi) barisGabungan(l *lajurStrategi, row tabel.Baris) {
	daftar, _ := s.gabungan.baris(l, row)
	for _, b := range daftar {
		switch b.jenis {
		case gabungTujuan:
			s.namaTujuan(row.Nomor, []string{b.Teks})
		case gabungSasaran:
			s.namaSasaran(row.Nomor, []string{b.Teks})
		case gabungStrategi:
			s.tambahStrategi([]Butir{b.Butir}, nil)
		case gabungArah:
			s.tambahArah([]Butir{b.Butir}, 0, nil)
		}
	}
}

// baru reports whether a cell begins what the one above does not go on with.
func (s *pembacaStrategi) baru(i int, sel string) bool {
	if strings.Trim(sel, "-– ") == "" || sel == s.sel[i] {
		return false
	}
	s.sel[i] = sel
	clear(s.sel[i+1:])
	clear(s.arah)
	return true
}

// namaTujuan begins the tujuan of a cell, namaSasaran its sasaran. Of several in
// one cell nothing tells which of them a strategy serves.
func (s *pembacaStrategi) namaTujuan(baris int, nama []string) {
	for _, n := range nama {
		s.tujuan = append(s.tujuan, Tujuan{Baris: baris, Nama: n})
	}
	s.induk, s.satu, s.sasaran, s.strategi = "", "", nil, nil
	if len(nama) == 1 {
		s.induk = nama[0]
	}
}

func (s *pembacaStrategi) namaSasaran(baris int, nama []string) {
	if len(nama) == 0 {
		return // a figure
	}
	if len(s.tujuan) == 0 {
		s.tujuan = append(s.tujuan, Tujuan{Baris: baris})
	}
	t := &s.tujuan[len(s.tujuan)-1]
	for _, n := range nama {
		t.Sasaran = append(t.Sasaran, Sasaran{Baris: baris, Nama: n})
	}
	s.induk, s.satu, s.sasaran, s.strategi = "", "", nil, nil
	switch {
	case len(nama) == 1:
		s.induk = nama[0]
	case t.Nama != "":
		s.induk = t.Nama
	}
}

// indikator keeps the names of indicators beside a tujuan or sasaran; targets they
// have none here.
func (s *pembacaStrategi) indikator(l *lajurStrategi, row tabel.Baris) {
	if len(s.tujuan) == 0 {
		return
	}
	t := &s.tujuan[len(s.tujuan)-1]
	milik := []*[]Indikator{&t.Indikator}
	if n := len(t.Sasaran); n > 0 {
		milik = append(milik, &t.Sasaran[n-1].Indikator)
	}
	for i, daftar := range milik {
		if row.At(l.indikator[i]) == "" {
			continue
		}
		for _, nama := range indikatorSel(row, l.indikator[i]) {
			if !slices.ContainsFunc(*daftar, func(x Indikator) bool { return x.Nama == nama }) {
				x := Indikator{Baris: row.Nomor, Sel: row.Sel}
				x.Nama = nama
				*daftar = append(*daftar, x)
			}
		}
	}
}

// pasangTujuan makes the tujuan and sasaran of the table those of the plan, where
// no table of their own did. Where one did, those that it lacks and no strategy
// names are said; see bedaStrategi for the others.
func (s *pembacaStrategi) pasangTujuan(t *tabel.Tabel) {
	if s.p.tujuanStrategi = s.p.tujuanStrategi || len(s.p.r.Tujuan) == 0; s.p.tujuanStrategi {
		s.p.r.Tujuan = append(s.p.r.Tujuan, s.tujuan...)
		return
	}
	s.p.tujuanMenurutStrategi(s.tujuan)
	ada := namaTujuan(s.p.r.Tujuan)
	induk := make([]string, len(s.p.r.Strategi))
	for i, b := range s.p.r.Strategi {
		induk[i] = b.Induk
	}
	var lain []string
	for _, nama := range namaTujuan(s.tujuan) {
		if !slices.ContainsFunc(ada, func(x string) bool { return senamaTujuan(x, nama) }) && !slices.Contains(induk, nama) && !slices.Contains(lain, nama) {
			lain = append(lain, nama)
		}
	}
	for _, nama := range lain {
		s.p.catat(Temuan{Kode: TabelLain, Keparahan: Peringatan, Baris: t.Baris, Nama: nama,
			Pesan: fmt.Sprintf("Tabel %q menyebut %q, yang tidak ada di %s; tidak dibaca.", sebutanTabel(t), nama, tabelTujuan)})
	}
}
