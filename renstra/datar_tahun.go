package renstra

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The years of flat records: those of their fields, those that the records name
// and those that the text around them does.

// tahun finds which years the fields hold. A field without a year holds that
// of its record, or the first one of the plan.
func (p *penyusunDatar) tahun(b *baca, o options) {
	p.r.Periode = o.periode
	p.dasar = o.periode.Dari
	if i := slices.IndexFunc(p.d.medan, func(m medanDatar) bool { return m.arti == medanTahunAwal }); p.dasar == 0 && i >= 0 && len(p.d.baris) > 0 {
		p.dasar, _ = tahunDi(p.d.baris[0].At(i), 0)
	}
	if p.dasar == 0 && b != nil {
		p.dasar, p.r.Periode = tahunDatar(b, p.d)
	}
	if p.dasar == 0 && p.d.periode.Dari > 0 {
		p.dasar, p.r.Periode = p.d.periode.Dari, p.d.periode
	}
	baris := map[int][]int{} // the lines of the records of each year
	for _, row := range p.d.baris {
		if t := p.tahunBaris(row); t > 0 {
			baris[t] = append(baris[t], row.Nomor)
		}
	}
	p.tahunRekaman = slices.Sorted(maps.Keys(baris))
	p.catatTahunTerpencil(baris)
	tahun := p.tahunRekaman
	if !slices.ContainsFunc(p.d.baris, func(row tabel.Baris) bool { return p.d.ambil(row, medanTahun, 0) != "" }) {
		p.dasarMedan()
		tahun = []int{p.dasar}
	}
	for i, m := range p.d.medan {
		switch {
		case !m.uang() && (m.arti != medanTarget || m.tahun == 0):
		case m.tahun > 1 && p.d.kosong(i): // part of the layout, not of the plan
		case m.tahun >= tahunKe:
			p.r.Tahun = append(p.r.Tahun, m.tahun)
		default:
			for _, t := range tahun {
				p.r.Tahun = append(p.r.Tahun, m.tahunDari(t))
			}
		}
	}
	slices.Sort(p.r.Tahun)
	p.r.Tahun = slices.Compact(p.r.Tahun)
}

// dasarMedan finds the first year of fields that count theirs, where neither text
// nor records name one: by the fields beside them, else it is called 1.
func (p *penyusunDatar) dasarMedan() {
	dihitung := func(m medanDatar) bool { return m.bertahun() && m.tahun < tahunKe }
	if p.dasar > 0 || !slices.ContainsFunc(p.d.medan, dihitung) {
		return
	}
	if p.dasar = p.d.tahunSejawat(); p.dasar == 0 {
		p.dasar = 1
		p.catat(Temuan{Kode: PeriodeTidakDiketahui, Keparahan: Peringatan, Baris: p.d.nomor,
			Pesan: "Tahun anggaran tidak tertulis di mana pun; tahun dibaca dengan nomornya, 1 dan seterusnya."})
	}
}

// catatTahunTerpencil says which record alone names a year that no other is next to.
// It is read as written, and makes that year one of the whole plan.
func (p *penyusunDatar) catatTahunTerpencil(baris map[int][]int) {
	for _, t := range p.tahunRekaman {
		if len(baris[t]) > 1 || len(baris[t-1])+len(baris[t+1]) > 0 || len(p.d.baris) < minSepakat*len(p.tahunRekaman) || len(p.tahunRekaman) < 2 {
			continue
		}
		p.catat(Temuan{Kode: PeriodeTidakDiketahui, Keparahan: Peringatan, Baris: baris[t][0], Tahun: t,
			Pesan: fmt.Sprintf("Tahun %d hanya tertulis pada rekaman ini, tidak berurutan dengan tahun rekaman lain; dibaca seperti tertulis.", t)})
	}
}

// tahunSejawat is the year of the fields that do not name one, the first of those
// that they count, by the fields beside them that do: the only one that these name,
// or the first where the fields count no further than the years named reach. 0
// where the fields do not say.
func (d *rekamanDatar) tahunSejawat() int {
	var tahun []int
	ke, tanpa := 0, false
	for i, m := range d.medan {
		switch {
		case !m.bertahun(), m.tahun > 1 && d.kosong(i):
		case m.tahun >= tahunKe:
			tahun = append(tahun, m.tahun)
		default:
			ke, tanpa = max(ke, m.tahun), tanpa || m.tahun == 0
		}
	}
	slices.Sort(tahun)
	tahun = slices.Compact(tahun)
	n := len(tahun)
	if n == 0 || ke > n || tahun[n-1]-tahun[0] != n-1 || n > 1 && tanpa {
		return 0
	}
	return tahun[0]
}

// tahunDatar finds the first year in the text around the records: a period, or
// "Tahun Anggaran 2026".
func tahunDatar(b *baca, d *rekamanDatar) (int, Periode) {
	if dari, sampai, ok := rentangTahun(d.judul); ok {
		return dari, Periode{Dari: dari, Sampai: sampai}
	}
	if dari, sampai := periodeTeks(b.Dokumen); dari > 0 {
		return dari, Periode{Dari: dari, Sampai: sampai}
	}
	if t := tahunAnggaran(d.judul); t > 0 {
		return t, Periode{}
	}
	for _, row := range b.Baris {
		if row.Nomor >= d.nomor {
			break
		}
		if row.Isi() != 1 {
			continue
		}
		if t := tahunAnggaran(strings.Join(row.Sel, "")); t > 0 {
			return t, Periode{}
		}
	}
	return 0, Periode{}
}

// tahunAnggaran is the year that a line of text says, 0 for none.
func tahunAnggaran(s string) int {
	s = strings.ToUpper(s)
	for _, kata := range []string{"TAHUN ANGGARAN ", "TAHUN ", "TA "} {
		if i := strings.Index(s, kata); i >= 0 {
			if t, ok := tahunDi(s, i+len(kata)); ok {
				return t
			}
		}
	}
	return 0
}

// tahunBaris is the year of a record: that which it names or, where it names none,
// the one that all others do; 0 if it has none.
func (p *penyusunDatar) tahunBaris(row tabel.Baris) int {
	s := p.d.ambil(row, medanTahun, 0)
	if s == "" && len(p.tahunRekaman) == 1 {
		return p.tahunRekaman[0]
	}
	return tahunTulisan(s)
}

// tahunTulisan reads a year as records write it: "2026", "TA 2026", "Tahun
// Anggaran 2026"; 0 if it is none.
func tahunTulisan(s string) int {
	s = strings.ToUpper(s)
	for _, kata := range []string{"TAHUN", "ANGGARAN", "TA", "T.A."} {
		s = strings.TrimLeft(strings.TrimPrefix(s, kata), " :")
	}
	if t, ok := tahunDi(s, 0); ok && len(s) == 4 {
		return t
	}
	return 0
}

// catatTanpaTahun notes that a record does not say of which year its fields are,
// though others or its own cell do.
func (p *penyusunDatar) catatTanpaTahun(row tabel.Baris) {
	sel := p.d.ambil(row, medanTahun, 0)
	if p.tahunBaris(row) > 0 || sel == "" && len(p.tahunRekaman) == 0 {
		return
	}
	ada := false // what would be of that year
	for i, m := range p.d.medan {
		ada = ada || m.bertahun() && m.tahun < tahunKe && row.At(i) != ""
	}
	if !ada {
		return
	}
	p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Galat, Baris: row.Nomor,
		Pesan: fmt.Sprintf("Isi medan tahun bukan tahun: diharapkan seperti 2026, ditemukan %q; target dan pagu baris ini tidak dihitung.", sel)})
}

func (p *penyusunDatar) tahunanKosong(baris int) []Tahunan {
	out := make([]Tahunan, len(p.r.Tahun))
	for i, t := range p.r.Tahun {
		out[i] = Tahunan{Tahun: t, Kolom: KolomPagu, Baris: baris}
		if p.bertarget[t] {
			out[i].Kolom |= KolomTarget
		}
	}
	return out
}

// minTanpaTarget is how many records with an amount and no target make the only
// target of a year that of its record alone.
const minTanpaTarget = 10

// hafalTarget notes the years for which records have targets: a field that is empty
// throughout is part of the layout, not of the plan, and one record with something
// in it says so of itself only.
func (p *penyusunDatar) hafalTarget() {
	p.bertarget = map[int]bool{}
	baris, tanpa := map[int][]int{}, map[int]int{}
	for _, row := range p.d.baris {
		if p.bergeser(row) {
			continue
		}
		ada, uang := map[int]bool{}, map[int]bool{}
		for i, m := range p.d.medan {
			switch t := p.tahunMedan(m, row); {
			case row.At(i) == "":
			case m.arti == medanTarget:
				ada[t] = true
			case m.uang():
				uang[t] = true
			}
		}
		for t := range ada {
			baris[t] = append(baris[t], row.Nomor)
		}
		for t := range uang {
			if !ada[t] {
				tanpa[t]++
			}
		}
	}
	for _, t := range slices.Sorted(maps.Keys(baris)) {
		if p.bertarget[t] = len(baris[t]) > 1 || tanpa[t] < minTanpaTarget; !p.bertarget[t] {
			p.catat(Temuan{Kode: SelBergeser, Keparahan: Peringatan, Baris: baris[t][0], Tahun: t,
				Pesan: fmt.Sprintf("Target %d hanya tertulis pada rekaman ini; %d rekaman lain berpagu tahun itu tanpa target. Dibaca seperti tertulis.", t, tanpa[t])})
		}
	}
}

// tahunMedan is the year of a field in a record, 0 where the record does not say
// which.
func (p *penyusunDatar) tahunMedan(m medanDatar, row tabel.Baris) int {
	switch dasar := p.tahunBaris(row); {
	case m.tahun >= tahunKe, dasar > 0:
		return m.tahunDari(dasar)
	case p.d.ambil(row, medanTahun, 0) != "" || len(p.tahunRekaman) > 0:
		return 0
	}
	return m.tahunDari(p.dasar)
}
