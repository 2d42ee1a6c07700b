package renstra

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// ErrEvaluasi is wrapped by the error about an evaluation that does not belong
// in a table: of another plan, of a year outside the period, of the same year
// as another.
var ErrEvaluasi = errors.New("evaluasi tidak sesuai")

// TabelE80 is form E.80, Evaluasi terhadap Hasil Renstra, of Permendagri
// 86/2017: targets, realisation and ratio of every year of the period, K and Rp
// side by side, from the evaluations of its years in any order. A year that is
// not among them has its targets alone. At the foot are the averages of each
// level and year, under the ratios.
//
// Ratios are written in per cent to two places, half up; what is not defined
// is empty. As with E.81, the columns are those of one source.
func (r *Rencana) TabelE80(evaluasi ...*Evaluasi) (*Tabel, error) {
	if err := periksaUtuh(r); err != nil {
		return nil, err
	}
	b := barisE80{r: r, menurutTahun: map[int]*Evaluasi{}, baris: map[kunciE80]*BarisEvaluasi{}}
	for _, y := range r.Tahun {
		if r.Periode.Has(y) {
			b.tahun = append(b.tahun, y)
		}
	}
	for _, e := range evaluasi {
		if err := b.ambil(e); err != nil {
			return nil, err
		}
	}
	t := &Tabel{Nomor: "E.80", Judul: r.judulPeriode("Evaluasi terhadap Hasil Renstra"), Kolom: b.kolom()}
	sasaran := r.sasaranMenurutNama()
	nomor := 0
	for path, n := range r.Walk() {
		if n.tanpaBaris() {
			continue
		}
		nomor++
		t.Baris = append(t.Baris, b.cetak(n, nil, []string{strconv.Itoa(nomor), sasaran.untuk(path, n), sebutNode(n), n.Indikator, n.Baseline.String()}))
		for i := range n.IndikatorLain {
			ind := &n.IndikatorLain[i]
			t.Baris = append(t.Baris, b.cetak(n, ind, []string{"", "", "", ind.Nama, ind.Baseline.String()}))
		}
	}
	t.Baris = append(t.Baris, b.kaki(len(t.Kolom))...)
	return t, nil
}

// barisE80 gathers what the years have for each indicator.
type barisE80 struct {
	r            *Rencana
	tahun        []int // of the period
	menurutTahun map[int]*Evaluasi
	baris        map[kunciE80]*BarisEvaluasi
}

// kunciE80 is an indicator of a row in a year; ind is nil for the first.
type kunciE80 struct {
	node  *Node
	ind   *Indikator
	tahun int
}

func (b *barisE80) ambil(e *Evaluasi) error {
	if e == nil || e.Renja == nil {
		return fmt.Errorf("renstra: %w: evaluasi atau Renja-nya: %w", ErrEvaluasi, ErrNil)
	}
	y := e.Renja.Tahun
	switch {
	case e.Renja.Rencana != b.r:
		return fmt.Errorf("renstra: %w: evaluasi %d dari rencana lain", ErrEvaluasi, y)
	case !slices.Contains(b.tahun, y):
		return fmt.Errorf("renstra: %w: diharapkan salah satu dari %s, ditemukan %d", ErrEvaluasi, deretTahun(b.tahun), y)
	case b.menurutTahun[y] != nil:
		return fmt.Errorf("renstra: %w: evaluasi %d dua kali", ErrEvaluasi, y)
	}
	b.menurutTahun[y] = e
	for _, x := range e.Baris {
		b.baris[kunciE80{x.Rencana.Node, x.Indikator, y}] = x
	}
	return nil
}

func (b *barisE80) kolom() []KolomCetak {
	const akhir = "Target Capaian pada Akhir Tahun Perencanaan"
	k := []KolomCetak{
		teksKolom("No"), teksKolom("Sasaran"), teksKolom("Program/Kegiatan"), teksKolom("Indikator Kinerja"),
		teksKolom("Data Capaian pada Awal Tahun Perencanaan"), teksKolom(akhir, "K"), angkaKolom(akhir, "Rp"),
	}
	for _, grup := range []string{"Target Renstra Tahun", "Realisasi Capaian Tahun", "Rasio Capaian pada Tahun"} {
		for _, y := range b.tahun {
			k = append(k, teksKolom(grup, tahunTeks(y), "K"), angkaKolom(grup, tahunTeks(y), "Rp"))
		}
	}
	return append(k, teksKolom("Unit Penanggung Jawab"))
}

// cetak is the row of one indicator.
func (b *barisE80) cetak(n *Node, ind *Indikator, sel []string) BarisCetak {
	akhir := b.akhir(n, ind)
	sel = append(sel, akhir.TargetAkhir.Kinerja.String(), cetakAngka(akhir.TargetAkhir.Keuangan))
	var realisasi, rasio []string
	for _, y := range b.tahun {
		pagu := n.Pagu(y)
		x := b.baris[kunciE80{n, ind, y}]
		if x == nil {
			x = &BarisEvaluasi{}
			x.Capaian.SebabKeuangan = ErrTahun
		}
		if ind != nil {
			pagu = anggaran.Isian{} // the money is with the first indicator
		}
		sel = append(sel, akhir.target(y).String(), cetakAngka(pagu))
		realisasi = append(realisasi, x.Realisasi.Kinerja.String(), cetakAngka(x.Realisasi.Keuangan))
		rasio = append(rasio, teksPersen(x.Capaian.Kinerja.Nilai), teksSerap(x.Capaian.Keuangan, x.Capaian.SebabKeuangan))
	}
	return BarisCetak{Tingkat: n.Tingkat, Sel: append(slices.Concat(sel, realisasi, rasio), n.PenanggungJawab)}
}

// akhir is a row with the target of the whole period: that of an evaluation,
// or computed in the usual way where no year has been evaluated.
func (b *barisE80) akhir(n *Node, ind *Indikator) *BarisEvaluasi {
	for _, y := range b.tahun {
		if x := b.baris[kunciE80{n, ind, y}]; x != nil {
			return x
		}
	}
	p := penilai{e: &Evaluasi{Renja: &Renja{Rencana: b.r}}}
	x := &BarisEvaluasi{Rencana: &BarisRenja{Node: n}, Indikator: ind}
	x.Cara = p.caraBaris(x)
	p.targetAkhir(x)
	if ind == nil {
		x.TargetAkhir.Keuangan, _ = x.paguAkhir(b.r) // overflow: not written
	}
	return x
}

// kaki are the averages and predicates of the levels.
func (b *barisE80) kaki(lebar int) []BarisCetak {
	var out []BarisCetak
	for t := nomenklatur.TingkatProgram; t <= nomenklatur.TingkatSubKegiatan; t++ {
		nilai, predikat := barisRerata(t, lebar)
		ada := false
		for i, y := range b.tahun {
			at := lebar - 1 - 2*len(b.tahun) + 2*i // the ratios are the last columns but one
			if e := b.menurutTahun[y]; e != nil {
				for _, r := range e.Rerata {
					if r.Tingkat == t {
						ada = true
						nilai[at], predikat[at] = r.Kinerja.teks()
						nilai[at+1], predikat[at+1] = r.Keuangan.teks()
					}
				}
			}
		}
		if ada {
			out = append(out, BarisCetak{Jumlah: true, Sel: nilai}, BarisCetak{Jumlah: true, Sel: predikat})
		}
	}
	return out
}
