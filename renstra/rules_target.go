package renstra

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules of targets: target and pagu belong together, and a target keeps
// its unit.

func (a *pemeriksa) target(n *Node) {
	if n.Tingkat < nomenklatur.TingkatProgram {
		return
	}
	if kosong(n) {
		a.catat(n, Temuan{Kode: BarisKosong, Keparahan: Info,
			Pesan: fmt.Sprintf("Tidak ada target dan tidak ada pagu pada tahun mana pun untuk %s ini.", n.Tingkat)})
		return
	}
	for _, t := range n.Tahunan {
		pagu, adaPagu := t.Pagu.Rupiah()
		switch adaTarget := tertulis(t.Target); {
		case adaTarget && !adaPagu && t.Kolom.Has(KolomPagu) && !a.anakBerpagu(n, t.Tahun):
			a.catat(n, Temuan{Kode: TargetTanpaPagu, Keparahan: Info, Tahun: t.Tahun,
				Pesan: fmt.Sprintf("Target %d tertulis %q, pagunya tidak tertulis.", t.Tahun, t.Target)})
		case !adaTarget && adaPagu && !pagu.IsZero() && t.Kolom.Has(KolomTarget):
			a.catat(n, Temuan{Kode: PaguTanpaTarget, Keparahan: Peringatan, Tahun: t.Tahun, Tertulis: t.Pagu,
				Pesan: fmt.Sprintf("Pagu %d tertulis %s, targetnya tidak tertulis.", t.Tahun, pagu)})
		}
	}
	a.satuan(n)
}

// kosong reports whether a row has neither target nor pagu in any year.
func kosong(n *Node) bool {
	for _, t := range n.Tahunan {
		if tertulis(t.Target) || t.Pagu.Isi() == anggaran.Tertulis {
			return false
		}
	}
	return true
}

func tertulis(t kinerja.Target) bool { return t.Tertulis() }

// anakBerpagu: a node whose children have pagu but which has none is a
// finding of its own kind.
func (a *pemeriksa) anakBerpagu(n *Node, tahun int) bool {
	for _, c := range n.Anak {
		if r, ok := c.Pagu(tahun).Rupiah(); ok && !r.IsZero() {
			return true
		}
	}
	return false
}

// satuan checks that the baseline and all targets of a row have one unit.
func (a *pemeriksa) satuan(n *Node) {
	babak := []Tahunan{{Target: n.Baseline}} // where the unit changes; year 0 is the baseline
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
	if len(babak) < 2 {
		return
	}
	var b strings.Builder
	for i, x := range babak {
		if i > 0 {
			b.WriteString(", ")
		}
		kapan := "baseline"
		if x.Tahun > 0 {
			kapan = strconv.Itoa(x.Tahun)
		}
		fmt.Fprintf(&b, "%s %q", kapan, x.Target)
	}
	a.catat(n, Temuan{Kode: SatuanBerubah, Keparahan: Peringatan, Tahun: babak[1].Tahun,
		Pesan: fmt.Sprintf("Satuan target berubah sepanjang tahun: %s.", b.String())})
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
