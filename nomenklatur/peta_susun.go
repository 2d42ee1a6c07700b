package nomenklatur

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// NewPeta compares two editions and says what became of every code. The sub
// kegiatan of the older editions have two digits: their numbers are compared
// through the width, but a number alone proves nothing. A code counts as kept
// only if its name, folded, is the same, or near enough and the indicators,
// where both lists have them, do not speak against it; else it was reused.
//
// A side whose catalogue does not hold the edition for the kind of region is
// a [*CariError] that wraps [ErrTidakTercakup].
func NewPeta(dari, ke Sisi) (*Peta, error) {
	for _, s := range []Sisi{dari, ke} {
		if s.Katalog == nil || !s.Katalog.Coverage(s.JenisDaerah).Has(s.Edisi) {
			return nil, fmt.Errorf("membandingkan edisi: %w", &CariError{Edisi: s.Edisi, JenisDaerah: s.JenisDaerah})
		}
	}
	b := bandingkan(dari, ke)
	var baris []BarisPeta
	var luar []Kode
	for o, e := range b.lama.entri {
		if ke.Katalog.sebagian && !b.baru.punya(e.Kode) {
			luar = append(luar, e.Kode)
			continue
		}
		baris = append(baris, b.barisLama(int32(o)))
	}
	for n, e := range b.baru.entri {
		if len(b.asal[n]) == 0 && !(dari.Katalog.sebagian && !b.lama.punya(e.Kode)) {
			baris = append(baris, b.barisBaru(int32(n)))
		}
	}
	p := buatPeta(sisiPeta{dari.Edisi, dari.JenisDaerah}, sisiPeta{ke.Edisi, ke.JenisDaerah}, baris)
	p.luar = luar
	return p, nil
}

// punya reports whether a list that has parts of its edition only has the
// part in which a code would stand: rows of its level in its bidang urusan.
func (x *sisiBanding) punya(k Kode) bool {
	return k.Tingkat() <= TingkatProgram || slices.ContainsFunc(x.entri, func(e Entri) bool {
		return e.Tingkat() == k.Tingkat() && e.Kode.BidangUrusan() == k.BidangUrusan()
	})
}

func (b *bandingan) barisLama(o int32) BarisPeta {
	e := &b.lama.entri[o]
	baris := BarisPeta{Dari: e.Kode, NamaDari: e.Nama, Ke: []Penerus{}}
	slices.Sort(b.ke[o])
	for _, n := range b.ke[o] {
		baris.Ke = append(baris.Ke, Penerus{b.baru.entri[n].Kode, b.baru.entri[n].Nama, b.bukti(o, n)})
	}
	baris.Jenis = b.jenis(o)
	baris.Keyakinan = b.yakin(o, baris.Jenis)
	if n, ok := b.baru.nomor[tanpaLebar(e.Kode)]; ok && baris.Jenis == PakaiUlang {
		baris.Kini, baris.NamaKini = b.baru.entri[n].Kode, b.baru.entri[n].Nama
		baris.JarakKini = jarakPenuh(b.lama.lipat[o], b.baru.lipat[n])
	}
	return baris
}

func (b *bandingan) barisBaru(n int32) BarisPeta {
	e := &b.baru.entri[n]
	return BarisPeta{Ke: []Penerus{{Kode: e.Kode, Nama: e.Nama}}, Jenis: Baru, Keyakinan: b.yakinBaru(n)}
}

func (b *bandingan) jenis(o int32) JenisPerubahan {
	ke := b.ke[o]
	_, ada := b.baru.nomor[tanpaLebar(b.lama.entri[o].Kode)]
	tetap := slices.ContainsFunc(ke, func(n int32) bool { return b.padan(o, n) })
	switch {
	case ada && !tetap:
		return PakaiUlang
	case len(ke) == 0:
		return Dicabut
	case len(ke) > 1:
		return Pecah
	case tetap && b.tetapNama(o) && b.lama.lipat[o] != "":
		return Tetap
	case len(b.asal[ke[0]]) > 1:
		return Gabung
	case tetap:
		return GantiNama
	}
	return Pindah
}

// yakin is how sure the fate of an old row is. That nothing follows it is
// sure only if nothing left in its neighbourhood is at all alike.
func (b *bandingan) yakin(o int32, j JenisPerubahan) Keyakinan {
	switch {
	case j == Tetap:
		return Pasti
	case len(b.ke[o]) > 1 || len(b.ke[o]) == 1 && (!b.mantap[o] || len(b.asal[b.ke[o][0]]) > 1):
		return Usulan
	case len(b.ke[o]) == 1:
		return Pasti
	}
	l := b.lingkupOf(o)
	for _, n := range l.baru {
		batas := miripAsing
		if b.bawaanNama(n) && !b.padan(o, n) {
			batas = miripLebih
		}
		if b.kemiripan(l, o, n) >= batas {
			return Usulan
		}
	}
	for n := range b.baru.entri {
		n := int32(n)
		if b.bebas(n) && b.seprogram(o, n) && b.kemiripan(l, o, n) >= miripTetap {
			return Usulan
		}
	}
	return Pasti
}

// yakinBaru: a row is surely new only if no withdrawn neighbour is alike.
func (b *bandingan) yakinBaru(n int32) Keyakinan {
	for _, o := range b.lama.anak[b.baru.entri[n].Kode.Parent()] {
		if b.lepas(o) && b.kemiripan(b.lingkupOf(o), o, n) >= miripAsing {
			return Usulan
		}
	}
	return Pasti
}

func (b *bandingan) bukti(o, n int32) Bukti {
	x, y := &b.lama.entri[o], &b.baru.entri[n]
	induk := Beda
	if b.diInduk(o, y.Kode.Parent()) {
		induk = Sama
	}
	return Bukti{
		Jarak:     jarakPenuh(b.lama.lipat[o], b.baru.lipat[n]),
		Indikator: samakan(b.lama.indikator[o], b.baru.indikator[n]),
		Satuan:    samakan(teks.Lipat(x.Satuan), teks.Lipat(y.Satuan)),
		Induk:     induk,
		Anak:      b.bandingAnak(o, n),
	}
}

// bandingAnak compares the children of two rows.
func (b *bandingan) bandingAnak(o, n int32) Banding {
	tetap, semua := b.anakSama(o, n)
	switch {
	case semua == 0 || len(b.baru.anak[b.baru.entri[n].Kode]) == 0:
		return TidakTertulis
	case 2*tetap > semua:
		return Sama
	}
	return Beda
}

func samakan(a, b string) Banding {
	switch {
	case a == "" || b == "":
		return TidakTertulis
	case a == b:
		return Sama
	}
	return Beda
}

// jarakPenuh is the edit distance, however great. Of texts of thousands of
// letters, which are no names, only as much is computed as takes little time.
func jarakPenuh(a, b string) int {
	n := max(len(a), len(b))
	return teks.Jarak(a, b, min(n, max(64, 4<<20/(n+1))))
}
