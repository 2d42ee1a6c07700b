package renstra

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// putuskanTarget decides the targets of a row with two readings as the reader
// of tables does, and notes it.
func putuskanTarget(r *Rencana, n *Node) {
	(&penyusun{r: r}).takTentu(&rekaman{Node: n})
}

// KodeBerbeda is the kind of a finding about a row whose written code is not
// the one that its name has.
const KodeBerbeda Kategori = "kode-berbeda"

// cocokkanData gives the rows of a plan from a file their entries in the
// catalogue, as the reader of tables does. A code that the file has stays.
func cocokkanData(r *Rencana, o options, w *pengawas) {
	daerah := r.JenisDaerah
	if daerah == 0 {
		daerah = jenisDaerah(r.Daerah, &tabelProgram{})
	}
	p := &penyusun{r: r, pencocok: &pencocok{katalog: o.katalog, daerah: daerah}}
	tertulis := map[*Node]nomenklatur.Kode{}
	var gantung func(nodes []*Node, induk *rekaman)
	gantung = func(nodes []*Node, induk *rekaman) {
		for _, n := range nodes {
			if w.henti() {
				return
			}
			rec := &rekaman{Node: n, kepala: &kepala{}, mentah: targetNode(n), induk: induk, salah: -1}
			tertulis[n] = n.Kode
			if induk != nil {
				induk.anak = append(induk.anak, rec)
			}
			p.rekam = append(p.rekam, rec)
			p.jalur[n.Tingkat] = rec
			clear(p.jalur[n.Tingkat+1:])
			p.cocokkanTertulis(rec)
			gantung(n.Anak, rec)
		}
	}
	gantung(r.BidangUrusan, nil)
	if w.galat != nil {
		return
	}
	for _, rec := range p.rekam {
		rec.Kode = p.ikat(rec.Padanan.Kode()) // the names decide, then the written codes
	}
	p.menurutAnak()
	for _, rec := range p.rekam {
		p.pakaiKode(rec, tertulis[rec.Node])
	}
}

// cocokkanTertulis matches a row; for those below it the written code counts.
func (p *penyusun) cocokkanTertulis(rec *rekaman) {
	kode := rec.Kode
	if rec.Tingkat == nomenklatur.TingkatBidangUrusan && kode.IsValid() {
		p.bidang = kode
	}
	if rec.Nama == "" {
		return
	}
	p.cocokkan(rec, false)
	if kode.IsValid() {
		rec.Kode = kode
		if rec.Tingkat == nomenklatur.TingkatBidangUrusan {
			p.bidang = kode
		}
	}
}

// pakaiKode keeps the written code, and says where the name has another.
func (p *penyusun) pakaiKode(rec *rekaman, kode nomenklatur.Kode) {
	if !kode.IsValid() {
		return
	}
	rec.Kode = kode
	if nama := p.ikat(rec.Padanan.Kode()); rec.Padanan.Keyakinan == nomenklatur.Pasti && nama != kode && p.ikat(kode) != nama {
		p.catatBaris(rec, Temuan{Kode: KodeBerbeda, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Kode tertulis %v, kode resmi nama ini %v.", kode, nama)})
	}
}

// targetNode are the targets of a row as cells.
func targetNode(n *Node) []string {
	out := []string{n.Baseline.String()}
	for _, t := range n.Tahunan {
		out = append(out, t.Target.String())
	}
	return out
}
