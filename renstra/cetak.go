package renstra

import (
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Tabel is a table of the plan as it is printed: caption, head, rows of
// displayed text. The tables of a plan are made by [Rencana.Tables] and the
// methods named after them; each writes itself as Markdown, TSV, CSV or HTML.
//
// Amounts are grouped with points and without symbol, as the heads have it;
// everything else is as the plan writes it.
type Tabel struct {
	Nomor string // "4.3", "T-C.27"
	Judul string
	Kolom []KolomCetak
	Baris []BarisCetak
}

// KolomCetak is one column of a [Tabel].
type KolomCetak struct {
	Label []string // from the outermost head down: "TARGET DAN PAGU INDIKATIF TAHUN", "2026", "PAGU"
	Angka bool     // its cells are figures, printed flush right
}

// Kepala returns the head of the column in one line: its label and the one
// over it, without what stands over all the years.
func (k KolomCetak) Kepala() string { return strings.Join(k.Label[max(0, len(k.Label)-2):], " ") }

// BarisCetak is one row of a [Tabel].
type BarisCetak struct {
	Tingkat nomenklatur.Tingkat // of the rows of the programme tree; zero for others
	Jumlah  bool                // the row sums others
	Sel     []string            // one per column
}

// Tables yields the tables that the plan has something for, in the order of
// the document.
func (r *Rencana) Tables() iter.Seq[*Tabel] {
	return func(yield func(*Tabel) bool) {
		for _, buat := range []func() *Tabel{
			r.TabelKinerjaPelayanan, r.TabelPendanaan, r.TabelTujuan, r.TabelKaitan,
			r.TabelProgram, r.TabelPrioritas, r.TabelIKU, r.TabelIKK,
		} {
			if t := buat(); len(t.Baris) > 0 && !yield(t) {
				return
			}
		}
	}
}

// judul writes a caption with the agency behind it.
func (r *Rencana) judul(s string) string { return strings.TrimSpace(s + " " + r.PerangkatDaerah) }

func teksKolom(label ...string) KolomCetak  { return KolomCetak{Label: label} }
func angkaKolom(label ...string) KolomCetak { return KolomCetak{Label: label, Angka: true} }

// cetakAngka prints the amount of a cell without symbol, a dash as a dash.
func cetakAngka(i anggaran.Isian) string {
	return string(anggaran.Cetak{Simbol: anggaran.TanpaSimbol}.AppendIsian(nil, i))
}

// TabelProgram is Table 4.3, Rencana Program/Kegiatan/Sub Kegiatan dan
// Pendanaan. A year in which the plan has no target at all has a column for
// its pagu alone.
func (r *Rencana) TabelProgram() *Tabel {
	t := &Tabel{Nomor: "4.3", Judul: r.judul("Rencana Program/Kegiatan/Sub Kegiatan dan Pendanaan"), Kolom: []KolomCetak{
		teksKolom("BIDANG URUSAN/ PROGRAM/ OUTCOME/ KEGIATAN/ SUBKEGIATAN/ OUTPUT"),
		teksKolom("INDIKATOR OUTCOME/ OUTPUT"),
		teksKolom(strings.TrimSpace("BASELINE " + tahunTeks(r.Periode.TahunDasar))),
	}}
	bertarget := r.tahunBertarget()
	for _, y := range r.Tahun {
		if slices.Contains(bertarget, y) {
			t.Kolom = append(t.Kolom, teksKolom(labelTahun, tahunTeks(y), "TARGET"))
		}
		t.Kolom = append(t.Kolom, angkaKolom(labelTahun, tahunTeks(y), "PAGU"))
	}
	t.Kolom = append(t.Kolom, teksKolom("PD PENANGGUNG JAWAB"))
	for _, n := range r.Walk() {
		if n.Tersirat() {
			continue
		}
		t.node(n, r.Tahun, bertarget)
	}
	if r.Total != nil {
		t.node(r.Total, r.Tahun, bertarget)
		t.Baris[len(t.Baris)-1].Jumlah = true
	}
	return t
}

const labelTahun = "TARGET DAN PAGU INDIKATIF TAHUN"

// node adds the rows of one node: its own, and one for each further indicator.
func (t *Tabel) node(n *Node, tahun, bertarget []int) {
	sel := []string{n.Nama, n.Indikator, n.Baseline.String()}
	for _, y := range tahun {
		v := n.Year(y)
		if slices.Contains(bertarget, y) {
			sel = append(sel, v.Target.String())
		}
		sel = append(sel, cetakAngka(v.Pagu))
	}
	t.Baris = append(t.Baris, BarisCetak{Tingkat: n.Tingkat, Sel: append(sel, n.PenanggungJawab)})
	for i := range n.IndikatorLain {
		ind := &n.IndikatorLain[i]
		sel := []string{"", ind.Nama, ind.Baseline.String()}
		for _, y := range tahun {
			if slices.Contains(bertarget, y) {
				sel = append(sel, ind.Year(y).Target.String())
			}
			sel = append(sel, "")
		}
		t.Baris = append(t.Baris, BarisCetak{Tingkat: n.Tingkat, Sel: append(sel, "")})
	}
}

// tahunBertarget are the years for which the plan has a column of targets, or
// at least a target.
func (r *Rencana) tahunBertarget() []int {
	var out []int
	for _, y := range r.Tahun {
		for _, n := range r.Walk() {
			if v := n.Year(y); v.Kolom.Has(KolomTarget) || tertulis(v.Target) {
				out = append(out, y)
				break
			}
		}
	}
	return out
}

// TabelTC27 is Table T-C.27, Rencana Program, Kegiatan, dan Pendanaan, of
// Permendagri 86/2017. That table has the five years of the period; a year
// after it that the plan has figures for follows as one pair of columns more.
func (r *Rencana) TabelTC27() *Tabel {
	t := &Tabel{Nomor: "T-C.27", Judul: r.judul("Rencana Program, Kegiatan, dan Pendanaan"), Kolom: []KolomCetak{
		teksKolom("Tujuan"), teksKolom("Sasaran"), teksKolom("Kode"), teksKolom("Program dan Kegiatan"),
		teksKolom("Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output)"),
		teksKolom("Data Capaian pada Tahun Awal Perencanaan"),
	}}
	const grup = "Target Kinerja Program dan Kerangka Pendanaan"
	for _, y := range r.Tahun {
		t.Kolom = append(t.Kolom, teksKolom(grup, "Tahun "+tahunTeks(y), "target"), angkaKolom(grup, "Tahun "+tahunTeks(y), "Rp"))
	}
	const akhir = "Kondisi Kinerja pada akhir periode Renstra Perangkat Daerah"
	t.Kolom = append(t.Kolom, teksKolom(grup, akhir, "target"), angkaKolom(grup, akhir, "Rp"),
		teksKolom("Unit Kerja Perangkat Daerah Penanggung jawab"), teksKolom("Lokasi"))
	for _, n := range r.Walk() {
		if n.Tersirat() {
			continue
		}
		sel := []string{"", "", kodeTeks(n), n.Nama, n.Indikator, n.Baseline.String()}
		for _, y := range r.Tahun {
			v := n.Year(y)
			sel = append(sel, v.Target.String(), cetakAngka(v.Pagu))
		}
		sel = append(sel, n.KondisiAkhir.Target.String(), cetakAngka(n.KondisiAkhir.Pagu), n.PenanggungJawab, n.Lokasi)
		t.Baris = append(t.Baris, BarisCetak{Tingkat: n.Tingkat, Sel: sel})
		for i := range n.IndikatorLain {
			t.Baris = append(t.Baris, BarisCetak{Tingkat: n.Tingkat, Sel: t.barisLain(&n.IndikatorLain[i], r.Tahun)})
		}
	}
	return t
}

// barisLain is the row of a further indicator in Table T-C.27.
func (t *Tabel) barisLain(ind *Indikator, tahun []int) []string {
	sel := []string{"", "", "", "", ind.Nama, ind.Baseline.String()}
	for _, y := range tahun {
		sel = append(sel, ind.Year(y).Target.String(), "")
	}
	return append(sel, make([]string, len(t.Kolom)-len(sel))...)
}

// TabelDatar is the plan as one flat list, a row per sub kegiatan with its
// parents in columns before it, as the tools around the national system keep
// plans. It has the figures of the sub kegiatan alone.
func (r *Rencana) TabelDatar() *Tabel {
	t := &Tabel{Judul: r.judul("Sub Kegiatan"), Kolom: []KolomCetak{
		teksKolom("kode_bidang_urusan"), teksKolom("nama_bidang_urusan"), teksKolom("kode_program"), teksKolom("nama_program"),
		teksKolom("kode_kegiatan"), teksKolom("nama_kegiatan"), teksKolom("kode_sub_kegiatan"), teksKolom("nama_sub_kegiatan"),
		teksKolom("indikator"), teksKolom("target_awal"),
	}}
	for _, y := range r.Tahun {
		t.Kolom = append(t.Kolom, teksKolom("target_"+tahunTeks(y)), angkaKolom("pagu_"+tahunTeks(y)))
	}
	for path, n := range r.Walk() {
		if n.Tingkat != nomenklatur.TingkatSubKegiatan {
			continue
		}
		var sel []string
		for _, p := range append(slices.Clone(path), n) {
			sel = append(sel, kodeTeks(p), p.Nama)
		}
		sel = append(sel, n.Indikator, n.Baseline.String())
		for _, y := range r.Tahun {
			v := n.Year(y)
			sel = append(sel, v.Target.String(), cetakAngka(v.Pagu))
		}
		t.Baris = append(t.Baris, BarisCetak{Tingkat: n.Tingkat, Sel: sel})
	}
	return t
}
