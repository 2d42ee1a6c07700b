package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The kinds of findings about the codes that a table writes.
const (
	KodeTidakTerbaca  Kategori = "kode-tidak-terbaca"  // what stands for a code is none
	NamaTidakTertulis Kategori = "nama-tidak-tertulis" // a row has a code or a list number and no name
)

// Where a table has codes, the code as written stands: it says the level of
// the row and where it hangs, and it is never replaced. The name is matched as
// it is without codes, and where it belongs to another code that is a finding.

// berkode reports whether a page has columns of codes.
func (k *kepala) berkode() bool { return k.kode[0] < k.kode[1] }

// kodeSel is what the code columns of a row say; the numbers of a code that
// is cut into cells are put together.
func (k *kepala) kodeSel(row barisTabel) string {
	var b strings.Builder
	for i := k.kode[0]; i < k.kode[1]; i++ {
		s := strings.Trim(row.At(i), ". ")
		if s == "" || s == "-" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(s)
	}
	return b.String()
}

// menurutKode places a row by the code it is written with and checks its name
// against it.
func (p *penyusun) menurutKode(rec *rekaman) {
	if b := rec.tertulis.BidangUrusan(); !rec.tertulis.IsPenunjang() && b.IsValid() {
		p.bidang = b
	}
	rec.Tingkat = rec.tertulis.Tingkat()
	if t, ok := kataTingkat(rec.Nama, rec.Indikator); ok && t != totalTingkat && t != rec.Tingkat {
		p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode %v adalah kode %v, nama baris ini menyebut %v; yang dipakai kodenya.", rec.tertulis, rec.Tingkat, t)})
	}
	p.sesuaikanJalur(rec)
	if rec.Nama == "" {
		p.namaMenurutKode(rec)
	}
	p.cocokkan(rec, false)
	p.periksaKode(rec)
}

// kodeAtasan gives a row that bears the code of the row above it, a programme that
// of its bidang urusan, the code that its name has there, if that is sure.
func (p *penyusun) kodeAtasan(rec *rekaman, t nomenklatur.Tingkat) {
	m := p.katalog.Match(nomenklatur.Query{Nama: rec.Nama, JenisDaerah: p.daerah, Tingkat: t, Induk: rec.tertulis, Indikator: rec.Indikator})
	if kode := m.Kode(); m.Keyakinan == nomenklatur.Pasti && rec.tertulis.Contains(kode) {
		p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode %v adalah kode %v, nama baris ini menyebut %v; dibaca %v menurut namanya.", rec.tertulis, rec.tertulis.Tingkat(), t, kode)})
		rec.tertulis = kode
	}
}

// namaMenurutKode gives a row without a name that of its code in the
// catalogue, of several the last that is not withdrawn.
func (p *penyusun) namaMenurutKode(rec *rekaman) {
	var nama string
	for _, e := range p.entri(rec.tertulis) {
		if nama == "" || !p.katalog.Withdrawn(e) {
			nama = e.Nama
		}
	}
	pesan := fmt.Sprintf("Baris ini hanya berkode %v, dan katalog tidak memuatnya.", rec.tertulis)
	if nama != "" {
		pesan = fmt.Sprintf("Baris ini hanya berkode %v; namanya diambil dari katalog: %q.", rec.tertulis, nama)
	}
	rec.Nama = nama
	p.catat(Temuan{Kode: NamaTidakTertulis, Keparahan: Info, Baris: rec.Baris, Nama: nama, Pesan: pesan})
}

// entri are the rows of the catalogue with a code, of the region's kind.
func (p *pencocok) entri(kode nomenklatur.Kode) []nomenklatur.Entri {
	var out []nomenklatur.Entri
	cari := func(k nomenklatur.Kode) {
		for e := range p.katalog.Entries(k) {
			if p.daerah == 0 || e.JenisDaerah == p.daerah {
				out = append(out, e)
			}
		}
	}
	cari(kode)
	if u, ok := kode.Unbind(); ok && len(out) == 0 {
		cari(u)
	}
	return out
}

// periksaKode compares the code as written with that of the name. Among
// entries that fit the name equally the code decides.
func (p *penyusun) periksaKode(rec *rekaman) {
	nama := rec.Kode
	rec.Kode = p.ikat(rec.tertulis)
	rec.acuan = rec.Kode
	m := rec.Padanan
	for _, c := range m.Calon {
		if p.ikat(c.Entri.Kode).Equal(rec.Kode) && c.Jarak == m.Calon[0].Jarak {
			if atas := p.indukPasti(rec.Tingkat); m.Keyakinan != nomenklatur.Pasti && c.Jarak == 0 && (!atas.IsValid() || atas.Contains(rec.Kode)) {
				rec.Padanan = nomenklatur.Padanan{Keyakinan: nomenklatur.Pasti, Calon: []nomenklatur.Calon{c}}
			}
			return
		}
	}
	switch {
	case m.Keyakinan == nomenklatur.Pasti && samaNomor(nama, rec.Kode):
	case m.Keyakinan == nomenklatur.Pasti:
		rec.acuan = nama
		p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama, Nomenklatur: rec.Kode,
			Pesan: fmt.Sprintf("Kode tertulis %v, nama ini dalam katalog berkode %v; kode dibiarkan seperti tertulis.", rec.Kode, nama)})
	default:
		if e := p.entri(rec.tertulis); len(e) > 0 && !slices.ContainsFunc(e, func(e nomenklatur.Entri) bool { return teks.Sama(e.Nama, rec.Nama) }) {
			p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama, Nomenklatur: rec.Kode,
				Pesan: fmt.Sprintf("Kode %v dalam katalog bernama %q, bukan %q; kode dibiarkan seperti tertulis.", rec.Kode, e[0].Nama, rec.Nama)})
		}
	}
}

// samaNomor reports whether two codes of sub kegiatan differ in nothing but
// the digits that the editions write the same number with.
func samaNomor(a, b nomenklatur.Kode) bool {
	return a.Tingkat() == nomenklatur.TingkatSubKegiatan && b.Tingkat() == a.Tingkat() &&
		a.Parent().Equal(b.Parent()) && a.Nomor() == b.Nomor() && a.LebarSubKegiatan() != b.LebarSubKegiatan()
}

// potongKode is the part of a code down to a level.
func potongKode(k nomenklatur.Kode, t nomenklatur.Tingkat) nomenklatur.Kode {
	for k.IsValid() && k.Tingkat() > t {
		k = k.Parent()
	}
	return k
}
