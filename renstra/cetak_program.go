package renstra

import (
	"bytes"
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The two layouts of the programme table.

// kolomProgram is a column of a programme table and what stands in it: of a row
// and, on the rows below it, of its further indicators.
type kolomProgram struct {
	KolomCetak
	baris func(*Node) string
	lain  func(n *Node, ke int) string // of its IndikatorLain; nil for a column that they leave empty
}

// TabelProgram is Table 4.3, Rencana Program/Kegiatan/Sub Kegiatan dan
// Pendanaan. Outcome and output stand on rows of their own below their row, as
// in the official layout. Each year has a column for target and one for pagu; a
// year without any target in the plan has that for pagu alone.
//
// The plan may need columns that the layout does not have:
//
//   - codes, in front, if reading the table without them gives another tree or
//     other codes;
//   - the unit of the targets, if those of a row do not write it;
//   - the condition at the end of the period, if a row has one;
//   - the place, if a row has one.
//
// A parent that no row of the plan stands for ([Node.Tersirat]) has no row here
// either, if the code of the row below it tells it. Else it has a row with its
// code alone; read back, that row has the name of the catalogue.
//
// The code of the agency stands on the total row; of a plan without one it is
// not printed. Amounts by indicator stand in the rows of the indicators: where the
// first has one too, its row has that, and the pagu is their sum. Amounts by account
// and source of funds are not printed.
func (r *Rencana) TabelProgram() *Tabel {
	r = tahunLengkap(r)
	if t := r.tabelProgram43(false); !r.perluKode(t) {
		return t
	}
	return r.tabelProgram43(true)
}

func (r *Rencana) tabelProgram43(berkode bool) *Tabel {
	var depan []kolomProgram
	if berkode {
		depan = []kolomProgram{r.kolomKodeProgram("KODE")}
	}
	kolom := slices.Concat(depan, []kolomProgram{
		kolomNamaProgram("BIDANG URUSAN/ PROGRAM/ OUTCOME/ KEGIATAN/ SUBKEGIATAN/ OUTPUT"),
		kolomIndikatorProgram("INDIKATOR OUTCOME/ OUTPUT"),
	}, r.kolomSatuanProgram("SATUAN"), []kolomProgram{kolomBaselineProgram("BASELINE", r.Periode.TahunDasar)}, r.kolomTahunan(r.tahunBertarget(), labelTahun, "", "TARGET", "PAGU"))
	if r.adaBaris((*Node).berkondisiAkhir) {
		kolom = append(kolom, kolomAkhir("TARGET", "PAGU", "KONDISI KINERJA PADA AKHIR PERIODE")...)
	}
	kolom = append(kolom, kolomPJProgram("PD PENANGGUNG JAWAB"))
	if r.adaBaris(func(n *Node) bool { return n.Lokasi != "" }) {
		kolom = append(kolom, kolomLokasiProgram("LOKASI"))
	}
	return r.tabelProgram("4.3", "Rencana Program/Kegiatan/Sub Kegiatan dan Pendanaan", kolom, len(depan))
}

// perluKode reports whether a table without codes, read, has another tree or
// other codes than the plan. Nothing short of reading it tells: a name may be in
// the catalogue more than once, and level and parent may depend on the code.
func (r *Rencana) perluKode(t *Tabel) bool {
	if !r.KodeSKPD.IsValid() && !r.adaBaris(func(n *Node) bool { return n.Kode.IsValid() }) {
		return false
	}
	var b bytes.Buffer
	if t.WriteTSV(&b) != nil {
		return true
	}
	got, err := Read(&b)
	if err != nil || (got.Total == nil) != (r.Total == nil) || r.Total != nil && got.KodeSKPD != r.KodeSKPD {
		return true
	}
	beda := Diff(&Rencana{BidangUrusan: r.BidangUrusan}, &Rencana{BidangUrusan: got.BidangUrusan})
	return slices.ContainsFunc(beda.Perubahan, func(p Perubahan) bool {
		return slices.Contains([]JenisPerubahan{Tambah, Hapus, Pindah, UbahUrutan, GantiKode}, p.Jenis)
	})
}

// perluBaris reports whether a row is printed for a node: not for a parent that
// has none in the plan, unless the row below it has no code that says it.
func (n *Node) perluBaris() bool {
	return !n.Tersirat() || n.Kode.IsValid() && len(n.Anak) > 0 && !n.Kode.Contains(n.Anak[0].Kode)
}

// adaBaris reports whether a row, or the total, is as asked.
func (r *Rencana) adaBaris(f func(*Node) bool) bool {
	for n := range r.nodes() {
		if f(n) {
			return true
		}
	}
	return false
}

const labelTahun = "TARGET DAN PAGU INDIKATIF TAHUN"

// TabelTC27 is Table T-C.27, Rencana Program, Kegiatan, dan Pendanaan, of
// Permendagri 86/2017. That table has the five years of the period; a year
// after it that the plan has figures for follows as one pair of columns more.
// The columns of tujuan and sasaran are empty: see [Rencana.TabelTujuan]. There is
// a column of units as in [Rencana.TabelProgram].
func (r *Rencana) TabelTC27() *Tabel {
	r = tahunLengkap(r)
	kosong := func(*Node) string { return "" }
	const grup = "Target Kinerja Program dan Kerangka Pendanaan"
	kolom := slices.Concat([]kolomProgram{
		{teksKolom("Tujuan"), kosong, nil}, {teksKolom("Sasaran"), kosong, nil},
		r.kolomKodeProgram("Kode"), kolomNamaProgram("Program dan Kegiatan"),
		kolomIndikatorProgram("Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output)"),
	}, r.kolomSatuanProgram("Satuan"), []kolomProgram{kolomBaselineProgram("Data Capaian pada Tahun Awal Perencanaan", r.Periode.TahunDasar)}, r.kolomTahunan(r.Tahun, grup, "Tahun ", "target", "Rp"),
		kolomAkhir("target", "Rp", grup, "Kondisi Kinerja pada akhir periode Renstra Perangkat Daerah"), []kolomProgram{
			kolomPJProgram("Unit Kerja Perangkat Daerah Penanggung jawab"), kolomLokasiProgram("Lokasi"),
		})
	return r.tabelProgram("T-C.27", "Rencana Program, Kegiatan, dan Pendanaan", kolom, 3)
}

func kolomNamaProgram(label string) kolomProgram {
	return kolomProgram{teksKolom(label), func(n *Node) string { return n.Nama }, nil}
}

func kolomIndikatorProgram(label string) kolomProgram {
	return kolomProgram{teksKolom(label), func(n *Node) string { return n.Indikator },
		func(n *Node, ke int) string { return n.IndikatorLain[ke].Nama }}
}

// kolomSatuanProgram is the column of units, if a row needs it.
func (r *Rencana) kolomSatuanProgram(label string) []kolomProgram {
	k := kolomProgram{teksKolom(label), (*Node).satuanKolom,
		func(n *Node, ke int) string { return n.IndikatorLain[ke].satuanKolom() }}
	if !r.adaBaris(func(n *Node) bool {
		return k.baris(n) != "" || slices.ContainsFunc(n.IndikatorLain, func(i Indikator) bool { return i.satuanKolom() != "" })
	}) {
		return nil
	}
	return []kolomProgram{k}
}

// satuanKolom is the unit of the targets of a row, if not all write it.
func (n *Node) satuanKolom() string { return satuanTersirat(targetDiputus(n)) }

// satuanKolom is the unit of the targets of an indicator, if not all write it.
func (i *Indikator) satuanKolom() string {
	semua := []*kinerja.Target{&i.Baseline, &i.KondisiAkhir}
	for n := range i.Tahunan {
		semua = append(semua, &i.Tahunan[n].Target)
	}
	return satuanTersirat(semua)
}

// satuanTersirat is the unit of the first target that does not write it, "" if all do.
func satuanTersirat(semua []*kinerja.Target) string {
	for _, t := range semua {
		if s := t.SatuanTersirat(); !s.IsZero() {
			return s.String()
		}
	}
	return ""
}

func kolomBaselineProgram(label string, tahun int) kolomProgram {
	return kolomProgram{teksKolom(strings.TrimSpace(label + " " + tahunTeks(tahun))),
		func(n *Node) string { return n.Baseline.String() }, func(n *Node, ke int) string { return n.IndikatorLain[ke].Baseline.String() }}
}

func kolomPJProgram(label string) kolomProgram {
	return kolomProgram{teksKolom(label), func(n *Node) string { return n.PenanggungJawab }, nil}
}

func kolomLokasiProgram(label string) kolomProgram {
	return kolomProgram{teksKolom(label), func(n *Node) string { return n.Lokasi }, nil}
}

// kolomKodeProgram has the code of the agency on the total row: no other row is
// the agency's.
func (r *Rencana) kolomKodeProgram(label string) kolomProgram {
	return kolomProgram{teksKolom(label), func(n *Node) string {
		if n == r.Total && r.KodeSKPD.IsValid() {
			return r.KodeSKPD.String()
		}
		return kodeTeks(n)
	}, nil}
}

// kolomTahunan are the columns of the years: targets for those of bertarget,
// amounts for all.
func (r *Rencana) kolomTahunan(bertarget []int, grup, depan, target, pagu string) []kolomProgram {
	var out []kolomProgram
	label := ""
	for _, y := range r.Tahun {
		label = depan + tahunTeks(y)
		if y < tahunKe { // the document only counts it
			label = "Tahun-" + tahunTeks(y)
		}
		if slices.Contains(bertarget, y) {
			out = append(out, kolomProgram{teksKolom(grup, label, target),
				func(n *Node) string { return n.Year(y).Target.String() },
				func(n *Node, ke int) string { return n.IndikatorLain[ke].Year(y).Target.String() }})
		}
		out = append(out, kolomProgram{angkaKolom(grup, label, pagu), func(n *Node) string { return cetakAngka(n.paguSendiri(y)) },
			func(n *Node, ke int) string { return cetakAngka(n.paguIndikator(ke+1, y)) }})
	}
	if len(out) == 1 { // labels over one column are read as one
		out[0].KolomCetak = angkaKolom(pagu + " " + label)
	}
	return out
}

func kolomAkhir(target, pagu string, label ...string) []kolomProgram {
	return []kolomProgram{
		{teksKolom(append(slices.Clone(label), target)...), func(n *Node) string { return n.KondisiAkhir.Target.String() },
			func(n *Node, ke int) string { return n.IndikatorLain[ke].KondisiAkhir.String() }},
		{angkaKolom(append(slices.Clone(label), pagu)...), func(n *Node) string { return cetakAngka(n.KondisiAkhir.Pagu) }, nil},
	}
}

// tabelProgram prints the rows of the programme table and its total; nama is the
// column of names.
func (r *Rencana) tabelProgram(nomor, judul string, kolom []kolomProgram, nama int) *Tabel {
	t := &Tabel{Nomor: nomor, Judul: r.judulPeriode(judul)}
	for _, k := range kolom {
		t.Kolom = append(t.Kolom, k.KolomCetak)
	}
	for _, n := range r.Walk() {
		if n.perluBaris() {
			t.node(n, kolom, nama)
		}
	}
	if r.Total != nil {
		i := len(t.Baris)
		t.node(r.Total, kolom, nama)
		t.Baris[i].Jumlah = true
	}
	return t
}

// node adds the rows of one node: its own, those of its outcome or output, and
// one for each further indicator.
func (t *Tabel) node(n *Node, kolom []kolomProgram, nama int) {
	baris := func(isi func(i int, k kolomProgram) string) {
		sel := make([]string, len(kolom))
		for i, k := range kolom {
			sel[i] = isi(i, k)
		}
		t.Baris = append(t.Baris, BarisCetak{Tingkat: n.Tingkat, Sel: sel})
	}
	baris(func(_ int, k kolomProgram) string { return k.baris(n) })
	for hasil := range n.hasilCetak() {
		baris(func(i int, _ kolomProgram) string {
			if i == nama {
				return hasil
			}
			return ""
		})
	}
	for i := range n.IndikatorLain {
		baris(func(_ int, k kolomProgram) string {
			if k.lain == nil {
				return ""
			}
			return k.lain(n, i)
		})
	}
}

// hasilCetak yields the outcomes or outputs of a row, each with what they are
// in front where their wording does not tell it.
func (n *Node) hasilCetak() iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range strings.SplitSeq(n.Hasil, "\n") {
			if isi, ok := barisHasil(s); s != "" && (!ok || isi != s) {
				kata := "Output: "
				if n.Tingkat <= nomenklatur.TingkatProgram {
					kata = "Outcome: "
				}
				s = kata + s
			}
			if s != "" && !yield(s) {
				return
			}
		}
	}
}

// tahunBertarget are the years for which the plan has a column of targets, or
// at least a target.
func (r *Rencana) tahunBertarget() []int {
	return slices.DeleteFunc(slices.Clone(r.Tahun), func(y int) bool {
		return !r.adaBaris(func(n *Node) bool { return n.bertarget(y) })
	})
}

// bertarget reports whether the row has a column or a figure for the target of
// a year, its further indicators included.
func (n *Node) bertarget(tahun int) bool {
	v := n.Year(tahun)
	return v.Kolom.Has(KolomTarget) || tertulis(v.Target) ||
		slices.ContainsFunc(n.IndikatorLain, func(i Indikator) bool { return tertulis(i.Year(tahun).Target) })
}

// berkondisiAkhir reports whether the row or one of its further indicators has a
// figure for the end of the period.
func (n *Node) berkondisiAkhir() bool {
	return n.KondisiAkhir.berisi() || slices.ContainsFunc(n.IndikatorLain, func(i Indikator) bool { return tertulis(i.KondisiAkhir) })
}

// tahunLengkap is the plan with the years of all its figures: none may be left out of
// a table because the plan does not list its year.
func tahunLengkap(r *Rencana) *Rencana {
	r = utuh(r)
	tahun := slices.Clone(r.Tahun)
	ada := func(t int, berisi bool) {
		if berisi && !slices.Contains(tahun, t) {
			tahun = append(tahun, t)
		}
	}
	for n := range r.nodes() {
		for _, t := range n.Tahunan {
			ada(t.Tahun, t.berisi())
		}
		for _, i := range n.IndikatorLain {
			for _, t := range i.Tahunan {
				ada(t.Tahun, tertulis(t.Target))
			}
		}
	}
	if len(tahun) == len(r.Tahun) {
		return r
	}
	slices.Sort(tahun)
	out := *r
	out.Tahun = tahun
	return &out
}
