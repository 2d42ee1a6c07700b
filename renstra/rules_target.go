package renstra

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules of targets: target and pagu belong together, and a target keeps
// its unit.

var aturanTarget = []Aturan{
	{Kode: BarisKosong, Keparahan: Info, Periksa: periksaBarisKosong,
		Judul:   "Baris tanpa target dan tanpa pagu pada tahun mana pun",
		Alasan:  "Baris yang tidak merencanakan apa-apa biasanya sisa salinan nomenklatur, atau isinya tertinggal.",
		Sebelum: "Fasilitasi Kunjungan Tamu; semua target dan pagu kosong",
		Sesudah: "Baris dihapus, atau target dan pagunya diisi"},
	{Kode: TargetTanpaPagu, Keparahan: Info, Periksa: periksaTargetTanpaPagu,
		Judul:   "Target tertulis, pagunya tidak",
		Alasan:  "Target tanpa anggaran dapat benar (dibiayai baris lain), tetapi pembaca tidak dapat membedakannya dari pagu yang tertinggal. Bila baris di bawahnya berpagu, temuannya pagu-tidak-tertulis.",
		Sebelum: "2026: 1 Dokumen; pagu kosong",
		Sesudah: "2026: 1 Dokumen; 5.000.000"},
	{Kode: PaguTanpaTarget, Keparahan: Peringatan, Periksa: periksaPaguTanpaTarget,
		Judul:   "Pagu tertulis, targetnya tidak",
		Alasan:  "Anggaran tanpa target tidak dapat dievaluasi. Tahun yang tabelnya tidak punya kolom target tidak diperiksa. Satu info untuk satu tingkat bila tidak satu pun program atau kegiatan bertarget padahal sub kegiatan bertarget: begitulah banyak Renja ditata.",
		Sebelum: "2026: target kosong; 5.000.000",
		Sesudah: "2026: 1 Dokumen; 5.000.000"},
	{Kode: SatuanBerubah, Keparahan: Peringatan, Periksa: periksaSatuan,
		Judul:   "Satuan target berubah sepanjang tahun",
		Alasan:  "Target dengan satuan yang berganti tidak dapat dibandingkan antartahun; biasanya sel bergeser atau indikatornya yang berganti.",
		Sebelum: "2026: 100 %; 2028: 2 Kampung",
		Sesudah: "2026: 2 Kampung; 2028: 2 Kampung"},
}

func periksaBarisKosong(p *Pemeriksaan) {
	for _, n := range p.program() {
		if len(n.Tahunan) > 0 && kosong(n) && !slices.ContainsFunc(n.Tahunan, func(t Tahunan) bool { return p.takTerbaca(n, t.Tahun) }) {
			p.CatatNode(n, Temuan{Pesan: fmt.Sprintf("Tidak ada target dan tidak ada pagu pada tahun mana pun untuk %s ini.", n.Tingkat)})
		}
	}
}

func periksaTargetTanpaPagu(p *Pemeriksaan) {
	for _, n := range p.program() {
		for _, t := range n.Tahunan {
			if _, ada := t.Pagu.Rupiah(); tertulis(t.Target) && !ada && t.Kolom.Has(KolomPagu) && !anakBerpagu(n, t.Tahun) && !p.takTerbaca(n, t.Tahun) {
				p.CatatNode(n, Temuan{Tahun: t.Tahun, Pesan: fmt.Sprintf("Target %d tertulis %q, pagunya tidak tertulis.", t.Tahun, t.Target)})
			}
		}
	}
}

// selBaris is a row and a year, as the findings of the reader tell them.
type selBaris struct {
	baris int
	nama  string
	tahun int
}

// takTerbaca reports whether the reader found a cell of a row and year that it
// could not read: something is written there, which is a finding of its own.
func (p *Pemeriksaan) takTerbaca(n *Node, tahun int) bool {
	if p.tidakTerbaca == nil {
		p.tidakTerbaca = map[selBaris]bool{}
		for _, t := range p.Rencana.Catatan {
			if t.Kode == SelTidakTerbaca {
				p.tidakTerbaca[selBaris{t.Baris, t.Nama, t.Tahun}] = true
			}
		}
	}
	return p.tidakTerbaca[selBaris{n.Baris, n.Nama, tahun}]
}

func periksaPaguTanpaTarget(p *Pemeriksaan) {
	tanpa := p.tingkatTanpaTarget()
	disebut := map[nomenklatur.Tingkat]bool{}
	for _, n := range p.program() {
		for _, t := range n.Tahunan {
			pagu, ada := t.Pagu.Rupiah()
			switch {
			case tertulis(t.Target) || !ada || pagu.IsZero() || !t.Kolom.Has(KolomTarget) || disebut[n.Tingkat] || p.takTerbaca(n, t.Tahun):
			case tanpa[n.Tingkat] > 1:
				disebut[n.Tingkat] = true
				p.CatatNode(n, Temuan{Keparahan: Info,
					Pesan: fmt.Sprintf("Tidak satu pun dari %d %s bertuliskan target, padahal sub kegiatannya bertarget; bentuk tabel ini tampaknya hanya menulis target sub kegiatan.", tanpa[n.Tingkat], n.Tingkat)})
			default:
				p.CatatNode(n, Temuan{Tahun: t.Tahun, Tertulis: t.Pagu,
					Pesan: fmt.Sprintf("Pagu %d tertulis %s, targetnya tidak tertulis.", t.Tahun, pagu)})
			}
		}
	}
}

// tingkatTanpaTarget counts the rows of the levels above the sub kegiatan none
// of which has a target, in a table whose sub kegiatan do: so annual plans are
// often laid out.
func (p *Pemeriksaan) tingkatTanpaTarget() map[nomenklatur.Tingkat]int {
	banyak := map[nomenklatur.Tingkat]int{}
	ada := map[nomenklatur.Tingkat]bool{}
	for _, n := range p.program() {
		banyak[n.Tingkat]++
		ada[n.Tingkat] = ada[n.Tingkat] || slices.ContainsFunc(n.Tahunan, func(t Tahunan) bool { return tertulis(t.Target) })
	}
	for t := range banyak {
		if ada[t] || !ada[nomenklatur.TingkatSubKegiatan] {
			delete(banyak, t)
		}
	}
	return banyak
}

// kosong reports whether a row has neither target nor pagu in any year.
func kosong(n *Node) bool {
	return !slices.ContainsFunc(n.Tahunan, func(t Tahunan) bool { return tertulis(t.Target) || t.Pagu.Isi() == anggaran.Tertulis })
}

func tertulis(t kinerja.Target) bool { return t.Tertulis() }

// anakBerpagu: a node whose children have pagu but which has none is a
// finding of its own kind.
func anakBerpagu(n *Node, tahun int) bool {
	return slices.ContainsFunc(n.Anak, func(c *Node) bool { r, ok := c.Pagu(tahun).Rupiah(); return ok && !r.IsZero() })
}

// periksaSatuan checks that the baseline and all targets of a row have one
// unit.
func periksaSatuan(p *Pemeriksaan) {
	var babak []Tahunan
	for _, n := range p.program() {
		if babak = babakSatuan(babak[:0], n); len(babak) > 1 {
			p.CatatNode(n, Temuan{Tahun: babak[1].Tahun,
				Pesan: fmt.Sprintf("Satuan target berubah sepanjang tahun: %s.", sebutBabak(babak))})
		}
	}
}

// babakSatuan appends the targets of a row at which the unit changes, the first
// one first. Year 0 is the baseline.
func babakSatuan(babak []Tahunan, n *Node) []Tahunan {
	babak = append(babak, Tahunan{Target: n.Baseline})
	for _, t := range n.Tahunan {
		if !tertulis(t.Target) {
			continue
		}
		switch last := &babak[len(babak)-1]; {
		case !tertulis(last.Target):
			*last = t
		case !sesatuan(last.Target, t.Target):
			babak = append(babak, t)
		}
	}
	return babak
}

func sebutBabak(babak []Tahunan) string {
	sebut := make([]string, len(babak))
	for i, x := range babak {
		kapan := "baseline"
		if x.Tahun > 0 {
			kapan = strconv.Itoa(x.Tahun)
		}
		sebut[i] = kapan + " " + sebutTarget(x.Target)
	}
	return strings.Join(sebut, ", ")
}

// sebutTarget is a target in quotes, with the unit that it does not write.
func sebutTarget(t kinerja.Target) string {
	if s := t.SatuanTersirat(); !s.IsZero() {
		return fmt.Sprintf("%q (satuan: %s)", t, s)
	}
	return strconv.Quote(t.String())
}

// sesatuan reports whether two targets are of one kind and unit. Text has no
// unit to compare.
func sesatuan(a, b kinerja.Target) bool {
	if a.Jenis() == kinerja.JenisTeks || b.Jenis() == kinerja.JenisTeks || a.Jenis() == kinerja.JenisBanyak || b.Jenis() == kinerja.JenisBanyak {
		return true
	}
	predikatA, predikatB := a.Jenis() == kinerja.JenisPredikat, b.Jenis() == kinerja.JenisPredikat
	return predikatA == predikatB && a.Satuan() == b.Satuan()
}
