package renstra

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What the records of a list say of one thing together, so that one of them which
// is damaged says it for itself only: the code of a level, its name, the agency.

// suara counts what records say of one thing.
type suara struct {
	isi      map[string]int
	pertama  string
	terisi   int
	terbesar string
}

func (s *suara) tambah(isi string) {
	if isi == "" {
		return
	}
	if s.isi == nil {
		s.isi, s.pertama = map[string]int{}, isi
	}
	s.terisi++
	if s.isi[isi]++; s.isi[isi] > s.isi[s.terbesar] {
		s.terbesar = isi
	}
}

// utama is what more than half of the records say, else what the first does.
func (s *suara) utama() string {
	if 2*s.isi[s.terbesar] > s.terisi {
		return s.terbesar
	}
	return s.pertama
}

// sepakat is what the records say of a level: the names by code, and the code of
// each name, "" where several have it.
type sepakat struct {
	nama map[string]*suara
	kode map[string]string
}

// hafalSepakat goes through the codes and names of all records.
func (p *penyusunDatar) hafalSepakat() {
	for t := range p.sepakat {
		p.sepakat[t] = sepakat{nama: map[string]*suara{}, kode: map[string]string{}}
	}
	for _, row := range p.d.baris {
		if p.bergeser(row) {
			continue
		}
		for t := nomenklatur.TingkatBidangUrusan; t <= nomenklatur.TingkatSubKegiatan; t++ {
			kode, nama := p.d.ambil(row, medanKode, t), p.d.ambil(row, medanNama, t)
			if kode = p.d.kodeUtuh(row, t, kode); tingkatKode(kode) != t || nama == "" {
				continue
			}
			s := &p.sepakat[t]
			if s.nama[kode] == nil {
				s.nama[kode] = &suara{}
			}
			s.nama[kode].tambah(nama)
			f := teks.Lipat(nama)
			if lain, ada := s.kode[f]; ada && lain != kode {
				kode = ""
			}
			s.kode[f] = kode
		}
	}
}

// kodeSepakat is the code of a level in a record that has none there, or one that
// cannot be read, where others of the list have: that in front of its own code below,
// else that of the records of the same name; "" where neither says it.
func (p *penyusunDatar) kodeSepakat(dalam nomenklatur.Kode, t nomenklatur.Tingkat, nama string) (kode, sebab string) {
	if len(p.sepakat[t].nama) == 0 {
		return "", ""
	}
	if dalam.IsValid() && dalam.Tingkat() > t {
		return p.kodeAtas(dalam, t, nama), "kode di bawahnya dalam rekaman ini"
	}
	k, err := nomenklatur.ParseKode(p.sepakat[t].kode[teks.Lipat(nama)])
	if nama == "" || err != nil || dalam.IsValid() && !p.ikat(dalam).Contains(p.ikat(k)) {
		return "", ""
	}
	return k.String(), "rekaman lain yang bernama sama"
}

// kodeRekaman is the code of a level in a record.
func (p *penyusunDatar) kodeRekaman(baris int, kode string, dalam nomenklatur.Kode, t nomenklatur.Tingkat, nama string) string {
	sah := tingkatKode(kode)
	if sah == t || t == nomenklatur.TingkatProgram && sah == nomenklatur.TingkatBidangUrusan || kode == "" && nama == "" {
		return kode // a bidang urusan may stand in the field of the programmes; see tingkatDatar
	}
	lain, sebab := p.kodeSepakat(dalam, t, nama)
	if lain == "" {
		return kode
	}
	if kode != "" {
		p.catat(Temuan{Kode: KodeTidakTerbaca, Keparahan: Peringatan, Baris: baris, Nama: nama,
			Pesan: fmt.Sprintf("Isi medan kode %v, %q, tidak terbaca sebagai kode %v; dibaca %s menurut %s.", t, kode, t, lain, sebab)})
	}
	return lain
}

// namaUtama is the name that the records give a code, nama where they have none.
func (p *penyusunDatar) namaUtama(t nomenklatur.Tingkat, kode, nama string) string {
	if s := p.sepakat[t].nama[kode]; s != nil {
		return s.utama()
	}
	return nama
}
