package renstra

import (
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// How the code of a row is read: from its columns or from in front of its
// name, as it is written, below the rows above it, and with what was lost.

// kodeDepan reads a code in front of a name, in parentheses, brackets or behind the word
// of its level too: "(1.01.02) PROGRAM …", "Kegiatan : 1.01.02.2.01 …". baik is
// what was repaired in it.
func kodeDepan(nama string) (kode nomenklatur.Kode, rest string, baik []nomenklatur.Perbaikan) {
	isi := nama
	if i := strings.IndexByte(isi, ':'); i > 0 && i < len("sub kegiatan  ") && adaTingkat(isi) {
		isi = strings.TrimLeft(isi[i+1:], " ")
	}
	for _, kurung := range []string{"()", "[]"} {
		if dalam, luar, ok := strings.Cut(isi, kurung[1:]); ok && strings.HasPrefix(dalam, kurung[:1]) {
			isi = dalam[1:] + " " + strings.TrimLeft(luar, " ")
		}
	}
	if isi == "" || !digit(isi[0]) && isi[0]|0x20 != 'x' {
		return kode, nama, nil
	}
	kode, rest, baik, err := nomenklatur.SplitNama(isi)
	if err != nil || !kode.IsValid() {
		return nomenklatur.Kode{}, nama, nil
	}
	return kode, rest, baik
}

// catatKode records that a code was read otherwise than it is written.
func (p *penyusun) catatKode(rec *rekaman, teks string, kode nomenklatur.Kode, sebab any) {
	p.catat(Temuan{Kode: KodeDiperbaiki, Keparahan: Info, Baris: rec.Baris, Nama: rec.Nama,
		Pesan: fmt.Sprintf("Kode tertulis %q dibaca %v: %v.", teks, kode, sebab)})
}

// bacaKode reads the code of a row, from its columns or from in front of its
// name.
func (p *penyusun) bacaKode(rec *rekaman, teks string) {
	switch {
	case teks == "":
		p.kodeDiNama(rec)
		return
	case teks == rec.Nama || totalSaja(teks): // a merged cell
		return
	case p.kodePerangkat(rec, teks):
		return
	}
	kode, err := p.artiKode(rec, teks)
	if err != nil {
		p.catat(Temuan{Kode: KodeTidakTerbaca, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode %q tidak terbaca (%v); tingkat dan kode baris ini dicari menurut namanya.", teks, err)})
		return
	}
	rec.tertulis = kode
}

// kodeDiNama reads the code in front of a name.
func (p *penyusun) kodeDiNama(rec *rekaman) {
	if kata, rest, ok := strings.Cut(rec.Nama, " "); ok {
		if k, err := nomenklatur.ParseKodeSKPD(kata); err == nil {
			p.r.KodeSKPD, rec.perangkat, rec.Nama = k, true, strings.TrimLeft(rest, "-–: ")
			return
		}
	}
	nama := rec.Nama
	kode, rest, baik := kodeDepan(nama)
	rec.tertulis, rec.Nama = kode, rest
	for _, b := range baik {
		if b.Jenis == nomenklatur.PerbaikanTitik || b.Jenis == nomenklatur.PerbaikanSpasi {
			continue // they part the code from the name
		}
		p.catatKode(rec, strings.TrimSpace(strings.TrimSuffix(nama, rest)), kode, b)
	}
}

// kodePerangkat takes the code of the agency from a row that has it.
func (p *penyusun) kodePerangkat(rec *rekaman, teks string) bool {
	isi := strings.ReplaceAll(teks, " ", "")
	k, err := nomenklatur.ParseKodeSKPD(isi)
	if err != nil {
		return false
	}
	if p.r.KodeSKPD, rec.perangkat = k, true; isi != teks {
		p.catat(Temuan{Kode: KodeDiperbaiki, Keparahan: Info, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode perangkat daerah tertulis %q dibaca %v: spasi di antara nomornya.", teks, k)})
	}
	return true
}

// artiKode is the one reading of a code that fits, with a finding for what was
// repaired.
func (p *penyusun) artiKode(rec *rekaman, tulis string) (nomenklatur.Kode, error) {
	if rapat := strings.ReplaceAll(tulis, " ", ""); rapat != tulis {
		catatan := len(p.r.Catatan)
		if kode, err := p.artiTulisan(rec, rapat, tulis); err == nil {
			if len(p.r.Catatan) == catatan {
				p.catatKode(rec, tulis, kode, "spasi di antara nomornya")
			}
			return kode, nil
		}
	}
	return p.artiTulisan(rec, tulis, tulis)
}

// artiTulisan reads teks, which is what remains of the code that is written.
func (p *penyusun) artiTulisan(rec *rekaman, teks, tulis string) (nomenklatur.Kode, error) {
	if kode, ok := p.tanpaTitik(rec, teks); ok {
		p.catatKode(rec, tulis, kode, "titik di antara nomornya hilang")
		return kode, nil
	}
	kode, baik, err := nomenklatur.Kode{}, []nomenklatur.Perbaikan(nil), nomenklatur.ErrKode
	if p.pendek && !p.namaBidang(rec.Nama) || p.nomorKegiatan(rec, teks) {
		kode, baik, err = p.kodePendek(rec, teks)
	}
	if err != nil {
		kode, baik, err = p.katalog.ResolveKode(nomenklatur.KodeTertulis{Teks: teks, Nama: rec.Nama, JenisDaerah: p.daerah})
	}
	if err != nil {
		if k, b, salah := p.kodePendek(rec, teks); salah == nil {
			kode, baik, err = k, b, nil
		}
	}
	if err != nil {
		if lain, sebab := p.kodeMenurutTabel(rec, teks); lain.IsValid() {
			p.catatKode(rec, tulis, lain, sebab)
			return lain, nil
		}
		return kode, err
	}
	for _, b := range baik {
		p.catatKode(rec, tulis, kode, b)
	}
	return kode, nil
}

// kodeMenurutTabel reads a code that neither the catalogue nor the rows above
// tell, as the table writes its codes. The number of a kegiatan that may have
// lost the zero behind it as well as the one in front has no sure reading, nor
// has a short code the one of a bidang urusan that the row does not name.
func (p *penyusun) kodeMenurutTabel(rec *rekaman, teks string) (kode nomenklatur.Kode, sebab string) {
	isi, sebabKegiatan, ragu := p.kegiatanSatuDigit(teks)
	if ragu {
		return kode, ""
	}
	if kode, sebab = kodeLain(isi); kode.Tingkat() == nomenklatur.TingkatBidangUrusan && p.jalur[nomenklatur.TingkatProgram] != nil && !p.sebutBidang(rec) {
		return nomenklatur.Kode{}, ""
	}
	if sebabKegiatan != "" {
		sebab = sebabKegiatan
	}
	return kode, sebab
}

// sebutBidang reports whether the name of a row is that of a bidang urusan.
func (p *penyusun) sebutBidang(rec *rekaman) bool {
	return urusanTertulis(rec.Nama) || p.padankanBidang(rec.Nama).Keyakinan == nomenklatur.Pasti
}

// nomorKegiatan reports whether a code that could be one of a bidang urusan,
// 2.01, is the own number of a kegiatan below the programme above: the row is
// none of a bidang urusan and, unless it says what it is, the table has no
// other code of that bidang.
func (p *penyusun) nomorKegiatan(rec *rekaman, teks string) bool {
	kode, err := nomenklatur.ParseKode(teks)
	if err != nil || kode.Tingkat() != nomenklatur.TingkatBidangUrusan {
		return false
	}
	atas := p.jalur[nomenklatur.TingkatProgram]
	if atas == nil || !atas.Kode.IsValid() || p.sebutBidang(rec) {
		return false
	}
	if t, ok := kataTingkat(rec.Nama, rec.Indikator); ok {
		return t == nomenklatur.TingkatKegiatan
	}
	for k := range p.adaKode {
		if k != kode && kode.Contains(k) {
			q := nomenklatur.Query{Nama: rec.Nama, JenisDaerah: p.daerah, Tingkat: nomenklatur.TingkatKegiatan, Induk: atas.Kode, Exact: true}
			return p.katalog.Match(q).Keyakinan == nomenklatur.Pasti
		}
	}
	return true
}

// tanpaTitik reads a code that lost its dots, 101012010001: the width of its
// numbers is that of the lists. It must be known, as that of the row, or stand
// under a row above.
func (p *penyusun) tanpaTitik(rec *rekaman, teks string) (kode nomenklatur.Kode, ok bool) {
	titik, ok := beriTitik(teks)
	if !ok {
		return kode, false
	}
	kode, err := nomenklatur.ParseKode(titik)
	if err != nil {
		return kode, false
	}
	if kode.Tingkat() == nomenklatur.TingkatBidangUrusan {
		return kode, p.sebutBidang(rec) && len(p.entri(kode)) > 0
	}
	for t := kode.Tingkat() - 1; t >= nomenklatur.TingkatBidangUrusan; t-- {
		if atas := p.jalur[t]; atas != nil && atas.Kode.IsValid() && atas.Kode.Contains(p.ikat(kode)) {
			return kode, true
		}
	}
	return kode, len(p.entri(kode)) > 0
}

// kodePendek reads the own number of a row below the rows above it, which is
// all that some tables write: 2.01, 0003.
func (p *penyusun) kodePendek(rec *rekaman, teks string) (kode nomenklatur.Kode, baik []nomenklatur.Perbaikan, err error) {
	atas := nomenklatur.TingkatSubKegiatan
	err = nomenklatur.ErrKode
	switch t, ok := kataTingkat(rec.Nama, rec.Indikator); {
	case ok && t == totalTingkat:
		return kode, nil, err
	case ok:
		atas = t - 1
	}
	for ; atas >= nomenklatur.TingkatBidangUrusan && err != nil; atas-- {
		if induk := p.jalur[atas]; induk != nil && induk.Kode.IsValid() {
			kode, baik, err = p.katalog.ResolveKode(nomenklatur.KodeTertulis{Teks: teks, Nama: rec.Nama, JenisDaerah: p.daerah, Induk: induk.Kode})
		}
	}
	if induk := p.jalur[nomenklatur.TingkatBidangUrusan]; err != nil && strings.Count(teks, ".") > 1 && induk != nil && induk.Kode.IsValid() {
		kode, err = nomenklatur.ParseKode(induk.Kode.String() + "." + teks) // 01.2.01
	}
	return kode, baik, err
}
