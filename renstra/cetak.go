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
// methods named after them; each writes itself as Markdown, TSV, CSV or HTML,
// with the error of the writer or one that wraps [ErrNil].
//
// [Read] takes all of these but HTML: the tables of a plan with its programme
// table among them, one below the other, are the same plan, as far as it is in
// tables. What it has besides, such as staff, assets, cascading and the lists of
// its text, YAML and JSON keep ([Encode]).
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

// judulPeriode is [Rencana.judul] with the period behind it: the columns do not
// tell it, they go on after it.
func (r *Rencana) judulPeriode(s string) string {
	p := Periode{Dari: r.Periode.Dari, Sampai: r.Periode.Sampai}
	if p.Dari == 0 || p.Sampai == 0 {
		return r.judul(s)
	}
	return r.judul(s) + " Tahun " + p.teks()
}

func teksKolom(label ...string) KolomCetak  { return KolomCetak{Label: label} }
func angkaKolom(label ...string) KolomCetak { return KolomCetak{Label: label, Angka: true} }

// cetakAngka prints the amount of a cell without symbol, a dash as a dash.
func cetakAngka(i anggaran.Isian) string {
	return string(anggaran.Cetak{Simbol: anggaran.TanpaSimbol}.AppendIsian(nil, i))
}

// TabelDatar is the plan as one flat list, a row per sub kegiatan with its
// parents in columns before it, as the tools around the national system keep
// plans. It has the figures of the sub kegiatan alone, and the unit of its targets
// in a column of its own where they do not write it.
func (r *Rencana) TabelDatar() *Tabel {
	r = tahunLengkap(r)
	t := &Tabel{Judul: r.judulPeriode("Sub Kegiatan"), Kolom: []KolomCetak{
		teksKolom("kode_bidang_urusan"), teksKolom("nama_bidang_urusan"), teksKolom("kode_program"), teksKolom("nama_program"),
		teksKolom("kode_kegiatan"), teksKolom("nama_kegiatan"), teksKolom("kode_sub_kegiatan"), teksKolom("nama_sub_kegiatan"),
		teksKolom("indikator"), teksKolom("target_awal"),
	}}
	bersatuan := r.adaBaris(func(n *Node) bool { return n.Tingkat == nomenklatur.TingkatSubKegiatan && n.satuanKolom() != "" })
	if bersatuan {
		t.Kolom = append(t.Kolom, teksKolom("satuan"))
	}
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
		if bersatuan {
			sel = append(sel, n.satuanKolom())
		}
		for _, y := range r.Tahun {
			v := n.Year(y)
			sel = append(sel, v.Target.String(), cetakAngka(v.Pagu))
		}
		t.Baris = append(t.Baris, BarisCetak{Tingkat: n.Tingkat, Sel: sel})
	}
	return t
}
