package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rows of a later part of a table that was split by years are joined to
// those of the first: by code, else by name below the same parent, in order.

// barisBelah is a row of the first part, by what the later ones know it by.
type barisBelah struct {
	*rekaman
	kode, nama, indikator string // folded
	induk                 *rekaman
	sudah                 bool // it has its row of the part that is being read
}

// sambungBelah is the joining of one part.
type sambungBelah struct {
	*penyusun
	urut       []*barisBelah
	letak      map[*rekaman]int
	kode, nama map[string][]int // where the rows stand in urut
	sisa       map[string]int   // how many rows of the part are still to come with a name
	di         int              // the last row that was found, -1 before the first
}

// catatBelah keeps a row of the first part in mind, with those that its cells
// were taken apart into.
func (p *penyusun) catatBelah(rec *rekaman, row barisTabel, lain []*rekaman) {
	if len(p.tabel.belahan) == 0 {
		return
	}
	p.urut = append(p.urut, &barisBelah{rekaman: rec, kode: p.kodeBelah(rec, row), nama: teks.Lipat(rec.Nama), indikator: teks.Lipat(rec.Indikator)})
	for _, l := range lain {
		p.urut = append(p.urut, &barisBelah{rekaman: l, indikator: teks.Lipat(l.Indikator)})
	}
}

// kodeBelah is the code that a row of any part is known by, from its columns or
// from in front of its name.
func (p *penyusun) kodeBelah(rec *rekaman, row barisTabel) string {
	kode, _ := p.kodeBaris(rec.kepala, row)
	if kode == "" && rec.tertulis.IsValid() {
		kode = rec.tertulis.String()
	}
	return strings.ReplaceAll(kode, " ", "")
}

// sambungTahun reads the later parts of the table.
func (p *penyusun) sambungTahun() {
	akhir := p.akhir
	for _, b := range p.tabel.belahan {
		s := &sambungBelah{penyusun: p, urut: p.urut, letak: map[*rekaman]int{}, kode: map[string][]int{}, nama: map[string][]int{}, sisa: map[string]int{}, di: -1}
		s.siapkan(b)
		p.selKode = nil
		baca, pasang, catatan := 0, 0, len(p.r.Catatan)
		for _, h := range b.halaman {
			for i := 0; i < len(h.baris); {
				row, next := p.sambung(h.kepala, h.baris, i)
				n, ok := s.baris(h.kepala, row)
				if i = next; n {
					baca++
				}
				if ok {
					pasang++
				}
			}
		}
		p.r.Catatan = slices.Insert(p.r.Catatan, catatan, Temuan{Kode: TabelTerbelah, Keparahan: Info, Baris: b.halaman[0].kepala.baris,
			Pesan: fmt.Sprintf("Tabel ini terbelah menurut tahun: %d dari %d baris bagian tahun %s disambung ke baris yang sama pada bagian tahun %s.",
				pasang, baca, rentangTahunTeks(b.tahun), rentangTahunTeks(tahunHalaman(p.tabel.pertama)))})
		s.tanpaLanjutan(b)
	}
	p.akhir = akhir
}

// siapkan lists the rows of the first part and counts the names of the later
// one.
func (s *sambungBelah) siapkan(b bagianTahun) {
	dari := map[*rekaman]*rekaman{}
	for _, l := range s.lanjutan {
		dari[l.rekaman] = l.dari
	}
	for i, x := range s.urut {
		x.sudah, s.letak[x.rekaman] = false, i
		if x.induk = x.rekaman.induk; x.induk == nil {
			x.induk = dari[x.rekaman]
		}
		if x.kode != "" {
			s.kode[x.kode] = append(s.kode[x.kode], i)
		}
		if x.nama != "" {
			s.nama[x.nama] = append(s.nama[x.nama], i)
		}
	}
	for k, row := range barisHalaman(b.halaman) {
		s.sisa[teks.Lipat(s.rekaman(k, row).Nama)]++
	}
}

// rekaman is a row of a later part, its name without code and number.
func (s *sambungBelah) rekaman(k *kepala, row barisTabel) *rekaman {
	rec := &rekaman{Node: &Node{Baris: row.Nomor, Sel: row.Sel, Nama: row.At(k.nama), Indikator: row.At(k.indik)}, kepala: k, asli: len(row.Sel), mentah: row.Sel}
	if s.namaTotal(rec) {
		return rec
	}
	if kata, rest, ok := strings.Cut(rec.Nama, " "); ok {
		if _, err := nomenklatur.ParseKodeSKPD(kata); err == nil {
			rec.Nama = strings.TrimLeft(rest, "-–: ")
		}
	}
	s.tanpaNomor(rec, s.bernilai(k, row))
	if !k.berkode() {
		rec.tertulis, rec.Nama, _ = kodeDepan(rec.Nama)
	}
	return rec
}

// baris joins a row of a later part to that of the first. A row that finds none
// is read as one of its own, and is found.
func (s *sambungBelah) baris(k *kepala, row barisTabel) (dibaca, pasang bool) {
	if sisaKepala(k, row) || row.IsKakiSel() {
		return false, false
	}
	rec := s.rekaman(k, row)
	lain := s.pecah(rec, row)
	nama := teks.Lipat(rec.Nama)
	s.sisa[nama]--
	at := s.cari(rec, row, nama)
	if at < 0 {
		if !s.bernilai(k, row) || s.bawahTabel(k, row) {
			return false, false
		}
		s.sendiri(k, row)
		return true, false
	}
	s.pasangkan(at, rec)
	for _, l := range lain {
		if at := s.di + 1; at < len(s.urut) && s.urut[at].Baris == s.urut[s.di].Baris && !s.urut[at].sudah {
			s.pasangkan(at, l)
		} else {
			s.catatSendiri(l)
			s.penyusun.lanjutan = append(s.penyusun.lanjutan, lanjutan{rekaman: l, dari: s.simpul()})
		}
	}
	return true, true
}

// pasangkan gives a row of the first part its row of the later one.
func (s *sambungBelah) pasangkan(at int, rec *rekaman) {
	x := s.urut[at]
	x.sudah, s.di = true, at
	s.rapikan(rec)
	if x.rekaman == s.tanpaLabel {
		s.deretPagu(rec)
	}
	rec.salah = rec.selSalah(rec.mentah, s.r.Konvensi)
	switch {
	case !s.diLuarPohon(x):
		x.belahan = append(x.belahan, rec)
	case rec.Nama == "":
		s.tanpaNama(rec)
	case s.adaUang(rec.mentah):
		s.catatSubtotal(rec)
	}
}

// diLuarPohon reports whether a row has no place in the plan: it was noted as a
// sum that is not counted again, or as one without a name.
func (s *sambungBelah) diLuarPohon(x *barisBelah) bool {
	return x.induk == nil && x.Tingkat != nomenklatur.TingkatBidangUrusan &&
		x.rekaman != s.total && x.rekaman != s.tanpaLabel && !slices.Contains(s.totalLain, x.rekaman)
}

// simpul is the last node that was found.
func (s *sambungBelah) simpul() *rekaman {
	for i := s.di; i >= 0; i-- {
		switch x := s.urut[i]; {
		case x.rekaman.induk != nil, x.Tingkat == nomenklatur.TingkatBidangUrusan:
			return x.rekaman
		case x.induk != nil:
			return x.induk
		}
	}
	return s.akhir
}

// sendiri reads a row without a partner, below the rows that were found above
// it.
func (s *sambungBelah) sendiri(k *kepala, row barisTabel) {
	if n := s.simpul(); n != nil {
		clear(s.jalur[:])
		for r := n; r != nil; r = r.induk {
			s.jalur[r.Tingkat] = r
		}
		s.akhir = n
	}
	s.catatSendiri(&rekaman{Node: &Node{Baris: row.Nomor, Nama: row.At(k.nama)}})
	s.penyusun.baris(k, row, nil)
}

func (s *sambungBelah) catatSendiri(rec *rekaman) {
	s.catatBaris(rec, Temuan{Kode: TabelTerbelah, Keparahan: Peringatan,
		Pesan: "Baris ini tidak ditemukan pada bagian tabel dengan tahun sebelumnya; dibaca sebagai baris tersendiri, nilainya tahun itu tidak diketahui."})
}

// tanpaLanjutan notes the rows with values that a later part does not have.
func (s *sambungBelah) tanpaLanjutan(b bagianTahun) {
	var baris []string
	pertama := 0
	for _, x := range s.urut {
		if x.sudah || !s.adaUang(x.mentah) {
			continue
		}
		if pertama == 0 {
			pertama = x.Baris
		}
		baris = append(baris, fmt.Sprint(x.Baris))
	}
	if len(baris) == 0 {
		return
	}
	const maks = 20
	if n := len(baris); n > maks {
		baris = append(baris[:maks], fmt.Sprintf("dan %d lagi", n-maks))
	}
	s.catat(Temuan{Kode: TabelTerbelah, Keparahan: Peringatan, Baris: pertama,
		Pesan: fmt.Sprintf("Bagian tahun %s tidak memuat baris %s; nilainya tahun itu tidak diketahui, bukan nol.", rentangTahunTeks(b.tahun), strings.Join(baris, ", "))})
}
