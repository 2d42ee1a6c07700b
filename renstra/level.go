package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The level of a row is told by the words of its name and, where they lack,
// by the catalogue.

// totalTingkat stands for the total row, which has no level.
const totalTingkat nomenklatur.Tingkat = 0

// singkatanTingkat are the words of the levels as some tables cut them short.
var singkatanTingkat = [nomenklatur.TingkatSubKegiatan + 1]string{
	nomenklatur.TingkatProgram:     "Prog.",
	nomenklatur.TingkatKegiatan:    "Keg.",
	nomenklatur.TingkatSubKegiatan: "Sub Keg.",
}

// kataTingkat tells the level by the first words of a name; a row with an indicator is
// no sum.
func kataTingkat(nama, indikator string) (t nomenklatur.Tingkat, ok bool) {
	switch {
	case awalan(nama, "PROGRAM "), awalan(nama, "PROGRAM:"), awalan(nama, singkatanTingkat[nomenklatur.TingkatProgram]):
		return nomenklatur.TingkatProgram, true
	case awalan(nama, "KEGIATAN "), awalan(nama, "KEGIATAN:"), awalan(nama, singkatanTingkat[nomenklatur.TingkatKegiatan]):
		return nomenklatur.TingkatKegiatan, true
	case awalan(nama, "SUB KEGIATAN"), awalan(nama, "SUBKEGIATAN"), awalan(nama, "SUB-KEGIATAN"), awalan(nama, singkatanTingkat[nomenklatur.TingkatSubKegiatan]):
		return nomenklatur.TingkatSubKegiatan, true
	case awalan(nama, "URUSAN PEMERINTAHAN"), awalan(nama, "BIDANG URUSAN"), awalan(nama, "UNSUR "):
		return nomenklatur.TingkatBidangUrusan, true
	}
	return totalTingkat, barisJumlah(nama, indikator)
}

// adaTingkat reports whether a name begins with the word of its level, or with
// that of a sum.
func adaTingkat(nama string) bool {
	_, ok := kataTingkat(nama, "")
	return ok
}

func awalan(s, kata string) bool {
	return len(s) >= len(kata) && s[0]|0x20 == kata[0]|0x20 && strings.EqualFold(s[:len(kata)], kata)
}

// letakKata is where a word begins in a text, whatever the case of its letters;
// -1 if it does not stand there.
func letakKata(s, kata string) int {
	for i := 0; i+len(kata) <= len(s); i++ {
		if s[i]|0x20 == kata[0]|0x20 && awalan(s[i:], kata) {
			return i
		}
	}
	return -1
}

// tempatkan finds the level and code of a row and hangs it under its parent.
func (p *penyusun) tempatkan(rec *rekaman) {
	t, ok := kataTingkat(rec.Nama, rec.Indikator)
	switch {
	case rec.tertulis.IsValid() && rec.tertulis.Tingkat() == nomenklatur.TingkatUrusan:
		p.catat(Temuan{Kode: BarisSubtotal, Keparahan: Info, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Baris urusan %q tidak dihitung lagi; isinya: %s.", rec.Nama, isiSel(rec.Sel))})
		return
	case rec.tertulis.IsValid() && !ok && p.kodeTerpotong(rec):
	case rec.tertulis.IsValid():
		if ok && t > rec.tertulis.Tingkat() {
			p.kodeAtasan(rec, t)
		}
		p.menurutKode(rec)
	case p.jumlahan(rec, ok && t == totalTingkat):
		return
	case ok:
		rec.Tingkat = t
		p.cocokkan(rec, false)
	case p.jenjang.tingkat[rec.Baris] > 0:
		rec.Tingkat = p.jenjang.tingkat[rec.Baris]
		p.cocokkan(rec, false)
	default:
		p.tanpaKata(rec)
		p.catatMenyimpang(rec)
	}
	p.gantung(rec)
	if p.tempat != nil {
		p.jalur, p.tempat = *p.tempat, nil
	}
}

// jumlahan takes a row that is no node: one that sums by its name, or that of an agency.
func (p *penyusun) jumlahan(rec *rekaman, bernama bool) bool {
	switch {
	case bernama && p.subtotal(rec):
	case bernama && !barisTotal(rec.Nama):
		p.catatSubtotal(rec)
	case rec.perangkat && p.total != nil:
		p.banyakPD = p.banyakPD || !teks.Sama(rec.Nama, p.total.Nama)
		p.catatSubtotal(rec)
	case bernama, rec.perangkat, p.barisPerangkat(rec):
		p.catatTotal(rec)
	default:
		return false
	}
	return true
}

// isiSel quotes the cells of a row that are not empty.
func isiSel(sel []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(sel), func(s string) bool { return s == "" }), " | ")
}

// barisPerangkat recognises the row of the agency itself, above its
// programmes, with the sum of them, or below them.
func (p *penyusun) barisPerangkat(rec *rekaman) bool {
	if p.akhir != nil {
		return p.perangkatSendiri(rec)
	}
	return p.total == nil && rec.Indikator == "" && namaPerangkat(rec.Nama) && !p.namaBidang(rec.Nama)
}

// tanpaKata finds the level of a row whose name does not say it: that at
// which the catalogue has the name, the lowest first, since sub kegiatan
// never have the word; where no level has it exactly, the nearer name decides
// between kegiatan and sub kegiatan.
func (p *penyusun) tanpaKata(rec *rekaman) {
	try := func(t nomenklatur.Tingkat, exact bool) nomenklatur.Padanan {
		rec.Tingkat = t
		p.cocokkan(rec, exact)
		return rec.Padanan
	}
	if p.jalur[nomenklatur.TingkatProgram] == nil && p.namaBidang(rec.Nama) || p.bidangBerikut(rec) {
		try(nomenklatur.TingkatBidangUrusan, true)
		return
	}
	atas := p.jalur[nomenklatur.TingkatKegiatan]
	if try(nomenklatur.TingkatSubKegiatan, true).Keyakinan == nomenklatur.Pasti && atas != nil {
		return
	}
	for _, t := range []nomenklatur.Tingkat{nomenklatur.TingkatKegiatan, nomenklatur.TingkatProgram} {
		if try(t, true).Keyakinan == nomenklatur.Pasti {
			return
		}
	}
	sub := try(nomenklatur.TingkatSubKegiatan, false)
	bawah := *rec.Node
	if atas != nil && len(sub.Calon) > 0 && 10*sub.Calon[0].Jarak <= len(rec.Nama) {
		return
	}
	kegiatan := try(nomenklatur.TingkatKegiatan, false)
	pertama := atas == nil && p.jalur[nomenklatur.TingkatProgram] != nil && sub.Keyakinan != nomenklatur.Pasti
	switch {
	case atas != nil && kegiatan.Kode().IsValid() && p.ikat(kegiatan.Kode()) == atas.Kode: // nearest to the kegiatan that it stands under
	case p.indukTanpaPagu(rec), pertama, lebihDekat(kegiatan, sub, len(rec.Nama)), p.kegiatanBerikut(rec):
		return
	}
	*rec.Node = bawah
}

// kegiatanBerikut reports whether the sums tell that a row is the next kegiatan; a row
// that stands twice is not.
func (p *penyusun) kegiatanBerikut(rec *rekaman) bool {
	if p.akhir != nil && slices.Equal(rec.mentah, p.akhir.mentah) {
		return false
	}
	return p.penuh(p.jalur[nomenklatur.TingkatKegiatan], rec) || p.kosongDiAtas(rec) || p.indukDiBawah(rec)
}

// bidangBerikut recognises a further bidang urusan below the programmes of the
// one before: its name is that of a bidang urusan, and the row below is a
// programme of it or, where rows below the programmes are not in capitals, its
// name is. Kegiatan and sub kegiatan of the same name have an indicator.
func (p *penyusun) bidangBerikut(rec *rekaman) bool {
	kapital := kapitalSaja(rec.Nama)
	if !kapital && rec.Indikator != "" || !p.namaBidang(rec.Nama) {
		return false
	}
	if awalan(p.namaBawah, "PROGRAM ") {
		bidang := p.padankanBidang(rec.Nama).Kode()
		m := p.katalog.Match(nomenklatur.Query{Nama: p.namaBawah, JenisDaerah: p.daerah, Tingkat: nomenklatur.TingkatProgram, Induk: bidang, Exact: true})
		if m.Keyakinan == nomenklatur.Pasti && bidang.Contains(m.Kode()) {
			return true
		}
	}
	a := p.akhir
	return kapital && rec.Indikator == "" && a != nil && a.Tingkat > nomenklatur.TingkatProgram && !kapitalSaja(a.Nama)
}

// kapitalSaja reports whether a name is written in capitals.
func kapitalSaja(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.ToUpper(r) != r })
}

// indukTanpaPagu recognises the next kegiatan of a table that gives amounts to the
// sub kegiatan alone: neither it nor the kegiatan above has any, the rows below that
// do.
func (p *penyusun) indukTanpaPagu(rec *rekaman) bool {
	atas := p.jalur[nomenklatur.TingkatKegiatan]
	return atas != nil && len(atas.anak) > 0 && !p.berpagu(atas) && !p.berpagu(rec) && rec.Indikator != "" &&
		!slices.ContainsFunc(atas.anak, func(a *rekaman) bool { return !p.berpagu(a) })
}

// lengkap reports whether the rows below a row add up to its pagu already, in every
// year in which it has one.
func (p *penyusun) lengkap(rec *rekaman) bool {
	return rec != nil && len(rec.anak) > 0 && p.berjumlah(rec, rec.anak)
}

// penuh reports whether the rows below a kegiatan add up to its pagu already, so
// that its sums would break if the next row were one of them: where neither words
// nor the catalogue tell the level of that row, it is then another kegiatan. A
// wrong figure spoils the sum of its year alone, so most years decide.
func (p *penyusun) penuh(rec, berikut *rekaman) bool {
	if rec == nil || len(rec.anak) == 0 || len(rec.anak) > maxBerjumlah {
		return false
	}
	sama, beda, bagian := 0, 0, p.bagianDari(rec.anak)
	for _, t := range p.r.Tahun {
		tulis, ok := p.pagu(rec, t).Rupiah()
		lagi, berpagu := p.pagu(berikut, t).Rupiah()
		if !ok || !berpagu || tulis.IsZero() || lagi.IsZero() {
			continue
		}
		if p.jumlahTahun(rec, rec.anak, nil, t) || p.jumlahTahun(rec, rec.anak, bagian, t) {
			sama++
		} else {
			beda++
		}
	}
	return sama > beda
}

// kosongDiAtas reports whether a row with a pagu stands below a kegiatan that has none,
// with rows that have none, in a table that gives it to kegiatan: it is the next one.
func (p *penyusun) kosongDiAtas(rec *rekaman) bool {
	atas := p.jalur[nomenklatur.TingkatKegiatan]
	return p.kegiatanBerpagu && atas != nil && len(atas.anak) > 0 && strings.ContainsFunc(rec.Nama, unicode.IsLetter) && p.bukanNol(rec) && !p.bukanNol(atas) && !slices.ContainsFunc(atas.anak, p.bukanNol)
}

// bukanNol reports whether a row has an amount other than zero in any year.
func (p *penyusun) bukanNol(rec *rekaman) bool {
	return slices.ContainsFunc(p.r.Tahun, func(t int) bool {
		nilai, ok := p.pagu(rec, t).Rupiah()
		return ok && !nilai.IsZero()
	})
}

// maxBerjumlah bounds how many rows below one are added up to tell where another
// belongs; no parent of a real plan has nearly as many.
const maxBerjumlah = 256

// berjumlah reports whether rows, and others besides, add up to the pagu of
// another, in every year in which it has one.
func (p *penyusun) berjumlah(rec *rekaman, anak []*rekaman, lain ...*rekaman) bool {
	if len(anak)+len(lain) > maxBerjumlah {
		return false
	}
	ada := false
	for _, t := range p.r.Tahun {
		tulis, ok := p.pagu(rec, t).Rupiah()
		if !ok || tulis.IsZero() {
			continue
		}
		if j, err := anggaran.SumSlice(p.paguBaris(t, anak, lain)); err != nil || j != tulis {
			return false
		}
		ada = true
	}
	return ada
}

// paguBaris are the amounts that rows have in a year.
func (p *penyusun) paguBaris(tahun int, semua ...[]*rekaman) (out []anggaran.Rupiah) {
	for _, rows := range semua {
		for _, a := range rows {
			if r, ok := p.pagu(a, tahun).Rupiah(); ok {
				out = append(out, r)
			}
		}
	}
	return out
}

// lebihDekat reports whether a's best candidate is the nearer one, and near
// enough (a tenth of the name) to decide a level.
func lebihDekat(a, b nomenklatur.Padanan, panjang int) bool {
	if len(a.Calon) == 0 || 10*a.Calon[0].Jarak > panjang {
		return false
	}
	return len(b.Calon) == 0 || a.Calon[0].Jarak < b.Calon[0].Jarak
}

// gantung hangs a row under the last row of the level above it. Levels that
// the table leaves out get a node without a row.
func (p *penyusun) gantung(rec *rekaman) {
	p.rekam = append(p.rekam, rec)
	t := rec.Tingkat
	p.kaitkan(rec)
	p.jalur[t] = rec
	p.akhir = rec
	p.kegiatanBerpagu = p.kegiatanBerpagu || t == nomenklatur.TingkatKegiatan && p.bukanNol(rec)
	if rec.tertulis.IsValid() && p.baca != nil && p.baca[p.ikat(rec.tertulis)] == nil {
		p.baca[p.ikat(rec.tertulis)] = rec
		p.ambilAlih(rec)
	}
	clear(p.jalur[t+1:])
}

// kaitkan makes a row a child of its parent, or of the plan.
func (p *penyusun) kaitkan(rec *rekaman) {
	if rec.Tingkat == nomenklatur.TingkatBidangUrusan {
		p.r.BidangUrusan = append(p.r.BidangUrusan, rec.Node)
		return
	}
	rec.induk = p.indukUntuk(rec)
	rec.induk.anak, rec.induk.Anak = append(rec.induk.anak, rec), append(rec.induk.Anak, rec.Node)
}

func (p *penyusun) indukUntuk(rec *rekaman) *rekaman {
	atas := rec.Tingkat - 1
	if induk := p.jalur[atas]; induk != nil {
		return induk
	}
	kode := potongKode(p.ikat(rec.tertulis), atas)
	if induk := p.baca[kode]; induk != nil {
		return induk
	}
	if induk := p.tersirat[kode]; induk != nil {
		p.jalur[atas] = induk
		return induk
	}
	kosong := &rekaman{Node: &Node{Tingkat: atas, Kode: potongKode(rec.Kode, atas)}, kepala: rec.kepala, salah: -1, tertulis: potongKode(rec.tertulis, atas)}
	if atas > nomenklatur.TingkatBidangUrusan && rec.Baris > 0 { // of an implied row the row below has said it
		p.catatBaris(rec, Temuan{Kode: BarisTanpaInduk, Keparahan: Peringatan, Pesan: p.pesanTanpaInduk(rec, atas)})
	}
	p.kaitkan(kosong)
	p.rekam = append(p.rekam, kosong)
	p.jalur[atas] = kosong
	if p.baca != nil && kode.IsValid() {
		p.tersirat[kode] = kosong
	}
	return kosong
}

// pesanTanpaInduk says that a row has no parent above it, and whether the table
// has it elsewhere.
func (p *penyusun) pesanTanpaInduk(rec *rekaman, atas nomenklatur.Tingkat) string {
	if kode := potongKode(p.ikat(rec.tertulis), atas); kode.IsValid() && !p.adaKode[kode] {
		return fmt.Sprintf("Baris %s ini berkode di bawah %s %v, yang tidak punya baris.", rec.Tingkat, atas, kode)
	}
	return "Baris " + rec.Tingkat.String() + " ini berdiri sebelum " + atas.String() + " yang membawahinya."
}
