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
	p.hafalSKPD(row)
	if s.Tahunan == nil {
		s.Tahunan = p.tahunanKosong(row.Nomor)
		s.PenanggungJawab = cmp.Or(p.d.ambil(row, medanNamaSubSKPD, 0), p.d.ambil(row, medanPenanggungJawab, 0))
		s.Lokasi, s.Hasil = p.d.ambil(row, medanLokasi, 0), p.d.ambil(row, medanHasil, 0)
	}
	r := rekamanUang{row: row, ulangan: p.indikatorDatar(s, row), rincian: s.rincianUtuh(p.rincianOf(row), row.Nomor)}
	if p.d.ambil(row, medanBagian, 0) != "" {
		p.bersarang[s.Node] = true
	}
	kunci := strings.Join(append(p.d.pemilik(row), p.bagian(row), p.d.isiBarang(row)), "\x00")
	r.dulu = s.baris[kunci]
	for _, i := range p.uang {
		if utama := p.pendahulu(row, i); utama >= 0 {
			p.bandingGanda(row, utama, i)
			continue
		}
		if p.uangDatar(s, &r, i) && s.baris[kunci] == 0 {
			s.baris[kunci] = row.Nomor
		}
	}
}

// rekamanUang is a record whose amounts are being read.
type rekamanUang struct {
	row     tabel.Baris
	ulangan bool     // it has a further indicator of its node
	dulu    int      // line of an earlier record of the same part, 0 for none
	rincian *Rincian // the part, nil for the whole
}

// uangDatar adds the amount of a field to its year. It reports whether the
// field has one.
func (p *penyusunDatar) uangDatar(s *simpulDatar, r *rekamanUang, i int) bool {
	tahun := p.tahunMedan(p.d.medan[i], r.row)
	at, ada := slices.BinarySearch(p.r.Tahun, tahun)
	if !ada {
		return false // its record does not say which; see catatTanpaTahun
	}
	isi, ok := p.pagu(s.Node, r.row, i, tahun)
	if !ok || isi.Isi() == anggaran.TidakTertulis {
		return false
	}
	punya := &s.Tahunan[at]
	if nilai, _ := isi.Rupiah(); r.dulu > 0 && r.ulangan && (nilai.IsZero() || punya.Pagu.Equal(isi)) {
		return false // the pagu of the row, said once more beside another indicator, or left to it
	}
	if r.dulu > 0 {
		p.catat(Temuan{Kode: BarisGanda, Keparahan: Peringatan, Baris: r.row.Nomor, Nama: s.Nama, Nomenklatur: s.Kode, Tahun: tahun,
			Pesan: fmt.Sprintf("Baris %d sudah memuat sub kegiatan, rekening dan sumber dana yang sama; pagu %v di sini ikut dijumlahkan.", r.dulu, isi)})
	}
	p.tambahPagu(s, punya, isi, r.row.Nomor)
	if r.rincian != nil {
		x := *r.rincian
		x.Tahun, x.Pagu = tahun, isi
		s.Rincian = append(s.Rincian, x)
	}
	return true
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

// berekening reports whether a record is that of an account.
func (p *penyusunDatar) berekening(row tabel.Baris) bool {
	return p.d.ambil(row, medanRekening, 0) != "" || p.d.ambil(row, medanNamaRekening, 0) != ""
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
	rec := p.rekamanIndikator(s, row)
	kunci := teks.Lipat(rec.Indikator)
	switch at := slices.Index(s.indikator, kunci); {
	case s.tanpaIndikator():
		s.indikator = []string{kunci}
		s.pakaiIndikator(rec)
		if s.KondisiAkhir != (Tahunan{}) {
			s.KondisiAkhir.Tahun, s.KondisiAkhir.Baris = p.tahunTerakhir(), row.Nomor
		}
		p.takTentu(s.rekaman)
	case at == 0: // a record of another year, account or unit
		lain := berlainan(s.Baseline, rec.Baseline)
		for i, t := range rec.Tahunan {
			lain = berlainan(s.Tahunan[i].Target, t.Target) || lain
			if !tertulis(s.Tahunan[i].Target) {
				s.Tahunan[i].Target = t.Target
			}
		}
		s.catatLain(lain, row.Nomor)
	case at > 0:
		s.catatLain(tambahTarget(&s.IndikatorLain[at-1], rec.sebagaiIndikator().Tahunan), row.Nomor)
		return true
	case rec.Indikator != "":
		s.indikator = append(s.indikator, kunci)
		rec.Nama = s.Nama
		p.takTentu(rec)
		s.IndikatorLain = append(s.IndikatorLain, rec.sebagaiIndikator())
		return true
	}
	return false
}

// rekamanIndikator is what a record says of an indicator.
func (p *penyusunDatar) rekamanIndikator(s *simpulDatar, row tabel.Baris) *rekaman {
	nama := cmp.Or(p.d.ambil(row, medanIndikator, 0), p.d.ambil(row, medanIndikator, s.Tingkat))
	rec := &rekaman{Node: &Node{Baris: row.Nomor, Sel: row.Sel, Indikator: nama, Tahunan: p.tahunanKosong(row.Nomor)}}
	dari := map[*kinerja.Target]int{} // the field that each is read from
	for i, m := range p.d.medan {
		if row.At(i) == "" {
			continue
		}
		switch m.arti {
		case medanAwal:
			p.targetDatar(&rec.Baseline, dari, row, i)
		case medanAkhir:
			p.targetDatar(&rec.KondisiAkhir.Target, dari, row, i)
		case medanPaguAkhir:
			rec.KondisiAkhir.Pagu, _ = p.pagu(s.Node, row, i, 0)
		case medanTarget:
			if at, ok := slices.BinarySearch(p.r.Tahun, p.tahunMedan(m, row)); ok {
				p.targetDatar(&rec.Tahunan[at].Target, dari, row, i)
			}
		}
	}
	rec.pakaiSatuan(kinerja.ParseSatuan(p.d.ambil(row, medanSatuan, 0)))
	return rec
}

// targetDatar reads a target. Of two fields for one, the second counts only where it
// says the first with its unit ("17", "17 Laporan").
func (p *penyusunDatar) targetDatar(t *kinerja.Target, dari map[*kinerja.Target]int, row tabel.Baris, i int) {
	lama, ada := dari[t]
	switch {
	case !ada || strings.HasPrefix(row.At(i), row.At(lama)):
		*t, dari[t] = kinerja.ParseTarget(row.At(i)), i
	case row.At(i) != row.At(lama):
		catatLetak(&p.d.ganda, [2]string{p.d.kolom[lama], p.d.kolom[i]}, row.Nomor)
	}
}

// tanpaIndikator reports whether a node has nothing of an indicator yet: the
// record that heads those of its indicators has neither name nor targets.
func (s *simpulDatar) tanpaIndikator() bool {
	return len(s.indikator) == 0 || len(s.indikator) == 1 && s.indikator[0] == "" &&
		!slices.ContainsFunc(s.Tahunan, func(t Tahunan) bool { return tertulis(t.Target) })
}

// pakaiIndikator gives a node its first indicator.
func (s *simpulDatar) pakaiIndikator(rec *rekaman) {
	s.Node.Indikator = rec.Indikator
	if rec.Baseline.Jenis() != kinerja.JenisTidakTertulis {
		s.Baseline = rec.Baseline
	}
	if rec.KondisiAkhir != (Tahunan{}) {
		s.KondisiAkhir = rec.KondisiAkhir
	}
	for i := range s.Tahunan {
		if s.Tahunan[i].Target = rec.Tahunan[i].Target; tertulis(s.Tahunan[i].Target) {
			s.Tahunan[i].Kolom |= KolomTarget
		}
	}
}

// tambahTarget adds the targets of years that an indicator does not have yet. lain
// says that it has another one of a year.
func tambahTarget(ind *Indikator, tahunan []kinerja.Tahunan) (lain bool) {
	for _, t := range tahunan {
		at, ada := slices.BinarySearchFunc(ind.Tahunan, t.Tahun, func(x kinerja.Tahunan, tahun int) int { return x.Tahun - tahun })
		if !ada {
			ind.Tahunan = slices.Insert(ind.Tahunan, at, t)
			continue
		}
		lain = berlainan(ind.Tahunan[at].Target, t.Target) || lain
	}
	return lain
}

// berlainan reports whether a record has another target than the one that was read
// before it, as those of the units of an agency are. Zero says nothing, and "17" the
// same as "17 Laporan".
func berlainan(dibaca, lain kinerja.Target) bool {
	if n, ok := lain.Angka(); !tertulis(dibaca) || !tertulis(lain) || ok && n.IsZero() {
		return false
	}
	a, b := dibaca.String(), lain.String()
	return !dibaca.Equal(lain) && !strings.HasPrefix(a, b) && !strings.HasPrefix(b, a)
}

func (s *simpulDatar) catatLain(lain bool, baris int) {
	if lain {
		s.targetLain.tambah(baris)
	}
}

// catatTargetLain names the rows of which some records have other targets: units
// that share a sub kegiatan have one each, the plan has one.
func (p *penyusunDatar) catatTargetLain() {
	milik := map[*Node]isiSarang{}
	for _, s := range p.simpul {
		if s.targetLain.banyak > 0 {
			milik[s.Node] = s.targetLain
		}
	}
	for _, n := range p.r.Walk() {
		if s, ok := milik[n]; ok {
			p.catat(Temuan{Kode: MedanGanda, Keparahan: Peringatan, Baris: s.baris, Nama: n.Nama, Nomenklatur: n.Kode,
				Pesan: fmt.Sprintf("Target %s ini tertulis lain pada %d rekaman, mulai baris ini; yang dibaca target rekaman pertamanya (baris %d).", n.Tingkat, s.banyak, n.Baris)})
		}
	}
}

// indikatorAtas gives the rows above that of a record the indicators that it
// names for them.
func (p *penyusunDatar) indikatorAtas(s *simpulDatar, row tabel.Baris) {
	nama := p.d.ambil(row, medanIndikator, s.Tingkat)
	kunci := teks.Lipat(nama)
	switch {
	case nama == "" || slices.Contains(s.indikator, kunci):
		return
	case s.Node.Indikator == "":
		s.Node.Indikator, s.indikator = nama, []string{kunci}
	default:
		s.indikator = append(s.indikator, kunci)
		s.IndikatorLain = append(s.IndikatorLain, Indikator{Indikator: kinerja.Indikator{Nama: nama}, Baris: row.Nomor, Sel: row.Sel})
	}
}
