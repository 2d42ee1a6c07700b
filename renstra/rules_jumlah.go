package renstra

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules of sums: a row against the rows directly below it, the total row
// against the programmes.

var aturanJumlah = []Aturan{
	{Kode: JumlahBidang, Keparahan: Galat, Periksa: periksaJumlah,
		Judul:   "Pagu bidang urusan tidak sama dengan jumlah programnya",
		Alasan:  "Angka bidang urusan adalah jumlah programnya; bila berbeda, salah satunya keliru dan angka yang masuk ke RKPD tidak pasti. Tahun yang tidak tertulis tidak dihitung sebagai nol.",
		Sebelum: "Bidang urusan 2026: 10.000.000; program 6.000.000 dan 3.000.000",
		Sesudah: "Bidang urusan 2026: 9.000.000"},
	{Kode: JumlahProgram, Keparahan: Galat, Periksa: periksaJumlah,
		Judul:   "Pagu program tidak sama dengan jumlah kegiatannya",
		Alasan:  "Pagu program adalah jumlah pagu kegiatannya; bila berbeda, salah satu angka salah ketik atau ada kegiatan yang tertinggal.",
		Sebelum: "Program 2030: 9.743.022.000; jumlah kegiatan 10.043.022.000",
		Sesudah: "Program 2030: 10.043.022.000"},
	{Kode: JumlahKegiatan, Keparahan: Galat, Periksa: periksaJumlah,
		Judul:   "Pagu kegiatan tidak sama dengan jumlah sub kegiatannya",
		Alasan:  "Pagu kegiatan adalah jumlah pagu sub kegiatannya; bila berbeda, salah satu angka salah ketik atau ada sub kegiatan yang tertinggal.",
		Sebelum: "Kegiatan 2026: 5.000.000; sub kegiatan 3.000.000 dan 1.000.000",
		Sesudah: "Kegiatan 2026: 4.000.000"},
	{Kode: JumlahTotal, Keparahan: Galat, Periksa: periksaJumlah,
		Judul:   "Jumlah total tidak sama dengan jumlah program yang tertulis",
		Alasan:  "Baris jumlah adalah angka yang dikutip. Bila seluruh selisih berasal dari baris lain yang juga salah, temuan menyebut baris itu. Jumlah yang tertulis dua kali, pada baris perangkat daerah dan pada baris terakhir, diperiksa pada kedua baris.",
		Sebelum: "JUMLAH 2025: 13.759.710.500; program yang tertulis 10.825.716.265",
		Sesudah: "JUMLAH 2025: 13.759.710.500; satu program yang kosong diisi 2.933.994.235"},
	{Kode: PaguTidakTertulis, Keparahan: Galat, Periksa: periksaJumlah,
		Judul:   "Pagu tidak tertulis, padahal baris di bawahnya berpagu",
		Alasan:  "Sel kosong bukan nol. Bila baris di bawahnya berpagu, induknya mesti berpagu; tanpa itu jumlah total tidak dapat diperiksa.",
		Sebelum: "Program 2025: (kosong); kegiatan 2.933.994.235",
		Sesudah: "Program 2025: 2.933.994.235"},
}

// periksaJumlah gives the findings of the rule at work out of those of all the
// rules of sums: the cause of one may be another.
func periksaJumlah(p *Pemeriksaan) {
	p.catatBersama(&p.jumlah, p.jumlahkan)
}

// catatBersama gives the findings of the rule at work out of those that several
// rules find together, once.
func (p *Pemeriksaan) catatBersama(semua *[]Temuan, cari func() []Temuan) {
	if *semua == nil {
		*semua = append([]Temuan{}, cari()...)
	}
	for _, t := range *semua {
		if t.Kode == p.aturan.Kode {
			p.Catat(t)
		}
	}
}

func (p *Pemeriksaan) jumlahkan() []Temuan {
	a := penjumlahOf(p.Rencana)
	a.p = p
	for _, n := range p.rows() {
		a.periksa(n)
	}
	a.total()
	a.sebab()
	return a.temuan
}

// penjumlah compares the sums of one plan.
type penjumlah struct {
	r *Rencana
	p *Pemeriksaan // nil for a row that is none of the table

	hanyaSub bool                                     // no row above the sub kegiatan states an amount: there are no sums to check
	berkolom [nomenklatur.TingkatSubKegiatan + 1]bool // the levels whose rows have amounts, or columns for them
	temuan   []Temuan
	selisih  []selisihJumlah
}

func penjumlahOf(r *Rencana) penjumlah {
	a := penjumlah{r: r, hanyaSub: true}
	for _, n := range r.Walk() {
		if int(n.Tingkat) >= len(a.berkolom) {
			continue
		}
		for _, t := range n.Tahunan {
			berisi := t.Pagu.Isi() != anggaran.TidakTertulis
			a.hanyaSub = a.hanyaSub && (!berisi || n.Tingkat == nomenklatur.TingkatSubKegiatan)
			a.berkolom[n.Tingkat] = a.berkolom[n.Tingkat] || berisi || t.Kolom.Has(KolomPagu)
		}
	}
	return a
}

// tanpa reports whether the rows of a level have no amounts and no columns for
// them, as records and trees leave them out.
func (a *penjumlah) tanpa(t nomenklatur.Tingkat) bool {
	return int(t) < len(a.berkolom) && !a.berkolom[t]
}

func (a *penjumlah) catat(n *Node, t Temuan) {
	t.Baris, t.Nama, t.Nomenklatur = n.Baris, n.Nama, n.Kode
	if a.p != nil {
		t = a.p.tentang(n, t)
	}
	a.temuan = append(a.temuan, t)
}

// selisihJumlah is a sum that does not agree, kept so that the cause of one
// can be found in another.
type selisihJumlah struct {
	temuan    int // index into the findings
	node      *Node
	tahun     int
	tertulis  anggaran.Isian
	terhitung anggaran.Rupiah // of the rows below
	selisih   anggaran.Isian
}

var kategoriJumlah = map[nomenklatur.Tingkat]Kategori{
	nomenklatur.TingkatBidangUrusan: JumlahBidang,
	nomenklatur.TingkatProgram:      JumlahProgram,
	nomenklatur.TingkatKegiatan:     JumlahKegiatan,
}

// bawahan is what the children of a level are called.
var bawahan = map[nomenklatur.Tingkat]string{
	nomenklatur.TingkatBidangUrusan: "program",
	nomenklatur.TingkatProgram:      "kegiatan",
	nomenklatur.TingkatKegiatan:     "sub kegiatan",
}

// periksa compares the pagu of a node with the sum of its children, year by
// year. A bidang urusan mostly has no figure in its row: there is nothing to
// compare.
func (a *penjumlah) periksa(n *Node) {
	if len(n.Anak) == 0 {
		return
	}
	for _, t := range n.Tahunan {
		j, err := n.SumAnak(t.Tahun)
		tulis, ok := t.Pagu.Rupiah()
		switch {
		case err != nil:
			a.catat(n, Temuan{Kode: kategoriJumlah[n.Tingkat], Tahun: t.Tahun, Tertulis: t.Pagu,
				Pesan: fmt.Sprintf("Jumlah %s di bawahnya melampaui jangkauan rupiah.", bawahan[n.Tingkat])})
		case !ok:
			a.tidakTertulis(n, t, j)
		case j.Tertulis == 0 && !tulis.IsZero():
			a.tanpaPagu(n, t, tulis)
		case j.Tertulis > 0 && tulis != j.Nilai:
			a.tidakSama(n, t, tulis, j)
		}
	}
}

// tanpaPagu notes a pagu below which none is written, unless the rows of that
// level have none anywhere and those of the next add up to it.
func (a *penjumlah) tanpaPagu(n *Node, t Tahunan, tulis anggaran.Rupiah) {
	if a.tanpa(n.Tingkat+1) && tulis == jumlahDaun(n.Anak, t.Tahun) {
		return
	}
	a.catat(n, Temuan{Kode: kategoriJumlah[n.Tingkat], Tahun: t.Tahun, Tertulis: t.Pagu,
		Pesan: fmt.Sprintf("Pagu %s %d tertulis %s, tetapi tidak satu pun dari %d %s di bawahnya bertuliskan pagu.",
			n.Tingkat, t.Tahun, tulis, len(n.Anak), bawahan[n.Tingkat])})
}

// tidakTertulis notes a pagu that is not written while there is something below.
func (a *penjumlah) tidakTertulis(n *Node, t Tahunan, j Jumlah) {
	if j.Nilai.IsZero() || n.Tingkat <= nomenklatur.TingkatBidangUrusan || a.hanyaSub || a.tanpa(n.Tingkat) {
		return
	}
	a.selisih = append(a.selisih, selisihJumlah{len(a.temuan), n, t.Tahun, t.Pagu, j.Nilai, anggaran.Isian{}})
	sebab := ""
	if !t.Kolom.Has(KolomPagu) {
		sebab = fmt.Sprintf(" Halaman ini tidak memiliki kolom tahun %d.", t.Tahun)
	}
	a.catat(n, Temuan{Kode: PaguTidakTertulis, Tahun: t.Tahun, Terhitung: j.Isian(), Saran: saranPagu(t, j),
		Pesan: fmt.Sprintf("Pagu %s %d tidak tertulis, padahal %s di bawahnya berjumlah %s.%s",
			n.Tingkat, t.Tahun, bawahan[n.Tingkat], j.Nilai, sebab)})
}

// saranPagu suggests the sum for a pagu that is not written, if every row
// below states one: with a part of them the sum would be too small.
func saranPagu(t Tahunan, j Jumlah) *nomenklatur.Saran {
	if j.TidakTertulis > 0 {
		return nil
	}
	return &nomenklatur.Saran{Medan: SaranPagu, Tahun: t.Tahun, Lama: t.Pagu.String(), Baru: j.Nilai.String()}
}

func (a *penjumlah) tidakSama(n *Node, t Tahunan, tulis anggaran.Rupiah, j Jumlah) {
	selisih := kurang(tulis, j.Nilai)
	a.selisih = append(a.selisih, selisihJumlah{len(a.temuan), n, t.Tahun, t.Pagu, j.Nilai, selisih})
	a.catat(n, a.r.Ketelitian.nilai(Temuan{Kode: kategoriJumlah[n.Tingkat], Tahun: t.Tahun,
		Tertulis: t.Pagu, Terhitung: j.Isian(), Selisih: selisih,
		Pesan: fmt.Sprintf("Pagu %s %d tertulis %s, jumlah %s di bawahnya %s: %s.",
			n.Tingkat, t.Tahun, tulis, bawahan[n.Tingkat], j.Nilai, lebihKurang(selisih))}, j.Tertulis))
}

// lebihKurang words a difference: "lebih Rp12.197.000".
func lebihKurang(selisih anggaran.Isian) string {
	d, ok := selisih.Rupiah()
	abs, err := d.Abs()
	switch {
	case !ok || err != nil:
		return "selisihnya di luar jangkauan"
	case d.Sign() < 0:
		return "kurang " + abs.String()
	}
	return "lebih " + d.String()
}

// total compares the total row with the programmes as written or, in a list
// that has figures of the sub kegiatan alone, with those.
func (a *penjumlah) total() {
	if a.r.Total != nil {
		a.totalSemuaTahun(a.r.Total)
		a.barisTotal(a.r.Total)
	}
}

// barisTotal compares one total row.
func (a *penjumlah) barisTotal(total *Node) {
	tingkat := a.tingkatBerpagu()
	bawah := slices.Collect(a.r.Level(tingkat))
	for _, t := range total.Tahunan {
		tulis, ok := t.Pagu.Rupiah()
		j, err := SumPagu(slices.Values(bawah), t.Tahun)
		if err != nil || !ok || j.Tertulis > 0 && j.Nilai == tulis || j.Tertulis == 0 && tulis.IsZero() {
			continue
		}
		selisih := kurang(tulis, j.Nilai)
		a.selisih = append(a.selisih, selisihJumlah{len(a.temuan), total, t.Tahun, t.Pagu, j.Nilai, selisih})
		kosong := ""
		if tanpa := a.programTanpaPagu(t.Tahun); tanpa > 0 {
			kosong = fmt.Sprintf(" (%d program tidak bertuliskan pagu dan tidak dihitung)", tanpa)
		}
		a.catat(total, a.r.Ketelitian.nilai(Temuan{Kode: JumlahTotal, Tahun: t.Tahun,
			Tertulis: t.Pagu, Terhitung: j.Isian(), Selisih: selisih,
			Pesan: fmt.Sprintf("Jumlah total %d tertulis %s, jumlah %s yang tertulis %s%s: %s.", t.Tahun, tulis, tingkat, j.Nilai, kosong, lebihKurang(selisih))}, j.Tertulis))
	}
}

// totalSemuaTahun compares a total that stands for all years together, as that
// of a flat list with a year in each record does.
func (a *penjumlah) totalSemuaTahun(total *Node) {
	tulis, ok := total.KondisiAkhir.Pagu.Rupiah()
	bawah := a.dibawah(total)
	if !ok || slices.ContainsFunc(total.Tahunan, Tahunan.berisi) ||
		slices.ContainsFunc(bawah, func(n *Node) bool { return n.KondisiAkhir.berisi() }) {
		return
	}
	var nilai []anggaran.Rupiah
	banyak := 0
	for _, tahun := range a.r.Tahun {
		j, err := SumPagu(slices.Values(bawah), tahun)
		if err != nil {
			return
		}
		nilai, banyak = append(nilai, j.Nilai), banyak+j.Tertulis
	}
	jumlah, err := anggaran.SumSlice(nilai)
	if err != nil || tulis == jumlah {
		return
	}
	selisih := kurang(tulis, jumlah)
	a.catat(total, a.r.Ketelitian.nilai(Temuan{Kode: JumlahTotal,
		Tertulis: total.KondisiAkhir.Pagu, Terhitung: anggaran.IsianOf(jumlah), Selisih: selisih,
		Pesan: fmt.Sprintf("Jumlah total tertulis %s, jumlah %s semua tahun yang tertulis %s: %s.", tulis, a.tingkatBerpagu(), jumlah, lebihKurang(selisih))}, banyak))
}

// programTanpaPagu counts the programmes that have no pagu in a year though
// their kegiatan do.
func (a *penjumlah) programTanpaPagu(tahun int) int {
	n := 0
	for _, s := range a.selisih {
		if s.tahun == tahun && s.node.Tingkat == nomenklatur.TingkatProgram && a.temuan[s.temuan].Kode == PaguTidakTertulis {
			n++
		}
	}
	return n
}

// sebab ties findings to their cause: if a sum agrees once the rows below it
// are taken at what their own rows add up to, those rows are the cause.
func (a *penjumlah) sebab() {
	salah := make(map[nodeTahun]selisihJumlah, len(a.selisih))
	for _, s := range a.selisih {
		salah[nodeTahun{s.node, s.tahun}] = s
	}
	for _, s := range a.selisih {
		t := &a.temuan[s.temuan]
		tulis, ok := s.tertulis.Rupiah()
		if !ok {
			continue
		}
		penyebab, hitung := a.penyebab(s, salah)
		if len(penyebab) == 0 || hitung != tulis {
			continue
		}
		var sebab []string
		for _, p := range penyebab {
			sebab = append(sebab, a.sebutSebab(p))
			a.temuan[p.temuan].Pesan += fmt.Sprintf(" Ini juga penyebab selisih %s %d pada baris %d.", sebutan3(s.node), s.tahun, s.node.Baris)
		}
		banyak := "satu"
		if len(sebab) > 1 {
			banyak = strconv.Itoa(len(sebab))
		}
		t.Pesan += fmt.Sprintf(" Seluruh selisih ini disebabkan %s angka: %s.", banyak, strings.Join(sebab, "; "))
	}
}

func (a *penjumlah) sebutSebab(p selisihJumlah) string {
	if a.temuan[p.temuan].Kode == PaguTidakTertulis {
		return fmt.Sprintf("pagu %s baris %d yang tidak tertulis (%s)", p.node.Tingkat, p.node.Baris, p.terhitung)
	}
	return fmt.Sprintf("pagu %s baris %d (%s)", p.node.Tingkat, p.node.Baris, lebihKurang(p.selisih))
}

func sebutan3(n *Node) string {
	if n.Tingkat == totalTingkat {
		return "jumlah total"
	}
	return n.Tingkat.String()
}

// nodeTahun is a row in one year.
type nodeTahun struct {
	node  *Node
	tahun int
}

// penyebab returns the sums below s that do not agree in the same year, and
// what s adds up to if those are taken at their computed value.
func (a *penjumlah) penyebab(s selisihJumlah, salah map[nodeTahun]selisihJumlah) ([]selisihJumlah, anggaran.Rupiah) {
	var out []selisihJumlah
	var nilai []anggaran.Rupiah
	for _, n := range a.dibawah(s.node) {
		if o, ok := salah[nodeTahun{n, s.tahun}]; ok {
			out = append(out, o)
			nilai = append(nilai, o.terhitung)
		} else if r, ok := n.Pagu(s.tahun).Rupiah(); ok {
			nilai = append(nilai, r)
		}
	}
	hitung, err := anggaran.SumSlice(nilai)
	if err != nil {
		return nil, hitung
	}
	return out, hitung
}

// dibawah are the rows a node is the sum of.
func (a *penjumlah) dibawah(n *Node) []*Node {
	if n != a.r.Total {
		return n.Anak
	}
	return slices.Collect(a.r.Level(a.tingkatBerpagu()))
}

// tingkatBerpagu is the highest level from the programmes down that has pagu:
// flat lists, and some tables, state those of the sub kegiatan alone.
func (a *penjumlah) tingkatBerpagu() nomenklatur.Tingkat {
	if a.hanyaSub {
		for n := range a.r.SubKegiatan() {
			if len(n.Tahunan) > 0 {
				return nomenklatur.TingkatSubKegiatan
			}
		}
	}
	for t := nomenklatur.TingkatProgram; t <= nomenklatur.TingkatSubKegiatan; t++ {
		if !a.tanpa(t) {
			return t
		}
	}
	return nomenklatur.TingkatProgram
}
