package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// What a flat record says of its row: targets, amounts, indicators, accounts.

// isiDatar adds what a record holds to its node.
func (p *penyusunDatar) isiDatar(s *simpulDatar, row tabel.Baris) {
	p.satuSKPD(row)
	if s.Tahunan == nil {
		s.Tahunan = p.tahunanKosong(row.Nomor)
		s.PenanggungJawab = p.d.ambil(row, medanNamaSubSKPD, 0)
		s.Lokasi, s.Hasil = p.d.ambil(row, medanLokasi, 0), p.d.ambil(row, medanHasil, 0)
	}
	ulangan := p.indikatorDatar(s, row)
	rincian := s.rincianUtuh(p.rincianOf(row), row.Nomor)
	kunci := strings.Join([]string{
		p.d.ambil(row, medanSKPD, 0), p.d.ambil(row, medanSubSKPD, 0), p.d.ambil(row, medanTahun, 0),
		p.d.ambil(row, medanRekening, 0), p.d.ambil(row, medanNamaRekening, 0), p.d.ambil(row, medanDana, 0), p.d.ambil(row, medanNamaDana, 0),
	}, "\x00")
	dulu, ganda := s.baris[kunci]
	if !ganda {
		s.baris[kunci] = row.Nomor
	}
	for i, m := range p.d.medan {
		if !m.uang() || p.didahului(row, i) {
			continue
		}
		tahun := p.tahunMedan(m, row)
		isi, ok := p.pagu(s.Node, row, i, tahun)
		if !ok || isi.Isi() == anggaran.TidakTertulis {
			continue
		}
		at, _ := slices.BinarySearch(p.r.Tahun, tahun)
		punya := &s.Tahunan[at]
		if ganda && ulangan && punya.Pagu.Equal(isi) {
			continue // the pagu of the row, said once more beside another indicator
		}
		if ganda {
			p.catat(Temuan{Kode: BarisGanda, Keparahan: Peringatan, Baris: row.Nomor, Nama: s.Nama, Nomenklatur: s.Kode, Tahun: tahun,
				Pesan: fmt.Sprintf("Baris %d sudah memuat sub kegiatan, rekening dan sumber dana yang sama; pagu %v di sini ikut dijumlahkan.", dulu, isi)})
		}
		p.tambahPagu(s, punya, isi, row.Nomor)
		if rincian != nil {
			r := *rincian
			r.Tahun, r.Pagu = tahun, isi
			s.Rincian = append(s.Rincian, r)
		}
	}
}

// rincianUtuh keeps the parts of a row whole: where some records name an account
// or a source of funds and others do not, those are parts without a name.
func (s *simpulDatar) rincianUtuh(r *Rincian, baris int) *Rincian {
	switch {
	case r == nil && len(s.Rincian) > 0:
		return &Rincian{Baris: baris}
	case r != nil && len(s.Rincian) == 0:
		for _, t := range s.Tahunan {
			if t.Pagu.Isi() != anggaran.TidakTertulis {
				s.Rincian = append(s.Rincian, Rincian{Baris: t.Baris, Tahun: t.Tahun, Pagu: t.Pagu})
			}
		}
	}
	return r
}

// didahului reports whether another field of the record says the amount of the
// same year better: pagudana, the part of one source, goes before pagu.
// pagumurni, the layer before a change of the budget, counts only where the
// records have no other: an empty pagu is one that is not written.
func (p *penyusunDatar) didahului(row tabel.Baris, i int) bool {
	m := p.d.medan[i]
	for j, lain := range p.d.medan {
		if !lain.uang() || lain.arti == m.arti || p.tahunMedan(lain, row) != p.tahunMedan(m, row) {
			continue
		}
		if m.arti == medanPaguMurni || m.arti == medanPagu && lain.arti == medanPaguDana && row.At(j) != "" {
			return true
		}
	}
	return false
}

// pagu reads a cell of money; one that is none is a finding. Letters among its
// digits are one of the record, another way of writing one of the list.
func (p *penyusunDatar) pagu(n *Node, row tabel.Baris, i, tahun int) (anggaran.Isian, bool) {
	sel := row.At(i)
	if sel != "" {
		p.selPagu++
	}
	rapi, sebab := rapikanUang(sel)
	if lain, ok := p.pemisahLain(rapi); ok {
		rapi, sebab = lain, cmp.Or(sebab, sebabPemisah)
	}
	isi, err := p.r.Konvensi.ParseIsian(uangJSON(rapi))
	t := Temuan{Baris: row.Nomor, Nama: n.Nama, Nomenklatur: n.Kode, Tahun: tahun}
	switch {
	case err != nil:
		t.Kode, t.Keparahan = SelTidakTerbaca, Galat
		t.Pesan = fmt.Sprintf("Isi medan %s bukan pagu: ditemukan %q; nilainya tidak dihitung.", p.d.kolom[i], sel)
		p.catat(t)
		return anggaran.Isian{}, false
	case sebab == sebabHuruf:
		t.Kode, t.Keparahan = SelDiperbaiki, Peringatan
		t.Pesan = fmt.Sprintf("Isi medan %s tertulis %q (%s); dibaca %s.", p.d.kolom[i], sel, sebab, rapi)
		p.catat(t)
	case sebab != "":
		p.hitungRapi(row.Nomor, sel, rapi, sebab)
	}
	return isi, true
}

// tambahPagu adds an amount to that of a year.
func (p *penyusunDatar) tambahPagu(s *simpulDatar, t *Tahunan, isi anggaran.Isian, baris int) {
	a, ada := t.Pagu.Rupiah()
	b, ok := isi.Rupiah()
	switch {
	case !ada:
		if ok || t.Pagu.Isi() == anggaran.TidakTertulis {
			t.Pagu, t.Baris = isi, baris
		}
	case ok:
		sum, err := a.Add(b)
		if err != nil {
			p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Galat, Baris: baris, Nama: s.Nama, Tahun: t.Tahun,
				Pesan: "Jumlah rincian melampaui jangkauan rupiah; rincian baris ini tidak dijumlahkan."})
			return
		}
		t.Pagu = anggaran.IsianOf(sum)
	}
}

// rincianOf is the account and source of funds of a record, nil if it names
// neither.
func (p *penyusunDatar) rincianOf(row tabel.Baris) *Rincian {
	r := Rincian{Baris: row.Nomor, NamaRekening: p.d.ambil(row, medanNamaRekening, 0), NamaSumberDana: p.d.ambil(row, medanNamaDana, 0)}
	kode, dana := p.d.ambil(row, medanRekening, 0), p.d.ambil(row, medanDana, 0)
	if kode+dana+r.NamaRekening+r.NamaSumberDana == "" {
		return nil
	}
	var err error
	if kode != "" {
		if r.Rekening, err = nomenklatur.ParseKodeRekening(kode); err != nil {
			p.catat(Temuan{Kode: KodeTidakTerbaca, Keparahan: Peringatan, Baris: row.Nomor, Pesan: fmt.Sprintf("Kode rekening %q tidak terbaca: %v.", kode, err)})
		}
	}
	if dana != "" {
		if r.SumberDana, err = nomenklatur.ParseKodeSumberDana(dana); err != nil {
			p.catat(Temuan{Kode: KodeTidakTerbaca, Keparahan: Peringatan, Baris: row.Nomor, Pesan: fmt.Sprintf("Kode sumber dana %q tidak terbaca: %v.", dana, err)})
		}
	}
	return &r
}

// indikatorDatar gives a node the indicator and targets of a record. It
// reports whether the indicator is a further one.
func (p *penyusunDatar) indikatorDatar(s *simpulDatar, row tabel.Baris) (lain bool) {
	rec := &rekaman{Node: &Node{Baris: row.Nomor, Sel: row.Sel, Indikator: p.d.ambil(row, medanIndikator, 0), Tahunan: p.tahunanKosong(row.Nomor)}}
	for i, m := range p.d.medan {
		sel := row.At(i)
		switch {
		case sel == "":
		case m.arti == medanAwal:
			rec.Baseline = kinerja.ParseTarget(sel)
		case m.arti == medanAkhir:
			rec.KondisiAkhir.Target = kinerja.ParseTarget(sel)
		case m.arti == medanTarget:
			if at, ok := slices.BinarySearch(p.r.Tahun, p.tahunMedan(m, row)); ok {
				rec.Tahunan[at].Target = kinerja.ParseTarget(sel)
			}
		}
	}
	rec.pakaiSatuan(kinerja.ParseSatuan(p.d.ambil(row, medanSatuan, 0)))
	switch kunci := teks.Lipat(rec.Indikator); {
	case len(s.indikator) == 0:
		s.indikator = append(s.indikator, kunci)
		s.Node.Indikator, s.Baseline, s.KondisiAkhir = rec.Indikator, rec.Baseline, rec.KondisiAkhir
		for i := range s.Tahunan {
			s.Tahunan[i].Target = rec.Tahunan[i].Target
		}
		if s.KondisiAkhir != (Tahunan{}) {
			s.KondisiAkhir.Tahun, s.KondisiAkhir.Baris = p.tahunTerakhir(), row.Nomor
		}
		p.takTentu(s.rekaman)
	case rec.Indikator == "" || slices.Contains(s.indikator, kunci):
		for i, t := range rec.Tahunan { // a record of another year
			if !tertulis(s.Tahunan[i].Target) && kunci == s.indikator[0] {
				s.Tahunan[i].Target = t.Target
			}
		}
	default:
		s.indikator = append(s.indikator, kunci)
		rec.Nama = s.Nama
		p.takTentu(rec)
		s.IndikatorLain = append(s.IndikatorLain, rec.sebagaiIndikator())
		return true
	}
	return false
}

// satuSKPD notes that the records are of more than one agency.
func (p *penyusunDatar) satuSKPD(row tabel.Baris) {
	kode := p.d.ambil(row, medanSKPD, 0)
	switch {
	case kode == "" || kode == p.skpd || p.dilapor:
	case p.skpd == "":
		p.skpd = kode
	default:
		p.dilapor = true
		p.catat(Temuan{Kode: BanyakSKPD, Keparahan: Peringatan, Baris: row.Nomor,
			Pesan: fmt.Sprintf("Daftar ini memuat lebih dari satu SKPD (%s, %s); semuanya dibaca sebagai satu rencana.", p.skpd, kode)})
	}
}
