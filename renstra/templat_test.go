package renstra_test

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The plan of the document, written in the layouts of other templates and read
// back: nothing of it may depend on the layout. What a layout has no place for
// the tests take away from the plan, what it has besides they add, and then no
// difference is left.

// programSaja is the plan with its programme table alone, as a layout has it:
// ubah is done to every row.
func programSaja(t *testing.T, ubah func(*renstra.Node)) *renstra.Rencana {
	r := rencana(t, bacaFixture(t))
	for _, n := range r.Walk() {
		ubah(n)
	}
	return &renstra.Rencana{PerangkatDaerah: r.PerangkatDaerah, Daerah: r.Daerah, JenisDaerah: r.JenisDaerah, Tahun: r.Tahun, BidangUrusan: r.BidangUrusan}
}

// barisRencana is what must come back of a row.
type barisRencana struct {
	Tingkat             nomenklatur.Tingkat
	Nama, Kode          string
	Indikator, Baseline string
	Tahunan             string
}

func barisOf(r *renstra.Rencana) []barisRencana {
	var out []barisRencana
	for _, n := range r.Walk() {
		if n.Tingkat < nomenklatur.TingkatProgram {
			continue
		}
		out = append(out, barisRencana{n.Tingkat, n.Nama, n.Kode.String(), n.Indikator, tulisSel(n.Baseline), cetakSel(n)})
	}
	return out
}

// cetakSel prints targets and amounts of all years; a dash and an empty cell
// differ.
func cetakSel(n *renstra.Node) string {
	var b strings.Builder
	for _, t := range n.Tahunan {
		fmt.Fprintf(&b, "%d %s/%s ", t.Tahun, tulisSel(t.Target), tulisSel(t.Pagu))
	}
	return b.String()
}

func tulisSel(s fmt.Stringer) string { return s.String() }

// tabelTulis writes a table in one of the forms that Read takes.
type tabelTulis func(judul string, rows [][]string) string

func tulisTAB(judul string, rows [][]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", judul)
	for _, r := range rows {
		fmt.Fprintln(&b, strings.Join(r, "\t"))
	}
	return b.String()
}

func tulisCSV(koma rune) tabelTulis {
	return func(judul string, rows [][]string) string {
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Comma = koma
		lebar := len(rows[len(rows)-1])
		w.Write(append([]string{judul}, make([]string, lebar-1)...))
		for _, r := range rows {
			w.Write(append(r, make([]string, lebar-len(r))...))
		}
		w.Flush()
		return b.String()
	}
}

func tulisMarkdown(judul string, rows [][]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**\n\n", judul)
	for i, r := range rows {
		for _, s := range r {
			fmt.Fprintf(&b, "| %s ", strings.ReplaceAll(strings.ReplaceAll(s, "|", `\|`), "\n", "<br>"))
		}
		fmt.Fprintln(&b, "|")
		if i == 0 {
			fmt.Fprintln(&b, strings.Repeat("|---", len(r))+"|")
		}
	}
	return b.String()
}

var bentukTulis = map[string]tabelTulis{
	"TAB": tulisTAB, "CSV": tulisCSV(','), "titik koma": tulisCSV(';'), "Markdown": tulisMarkdown,
}

// kolomTulis are the cells of the years of a row.
func kolomTulis(n *renstra.Node, tahun []int, target bool) []string {
	var out []string
	for _, t := range tahun {
		y := n.Year(t)
		if target {
			out = append(out, tulisSel(y.Target))
		}
		out = append(out, tulisSel(y.Pagu))
	}
	return out
}

// tc27 is Table T-C.27 of Permendagri 86/2017: 20 columns, head of three rows
// and the column numbers, the years counted, the end of the period.
func tc27(r *renstra.Rencana) [][]string {
	kosong := func(n int) []string { return make([]string, n) }
	atas := append([]string{"Tujuan", "Sasaran", "Kode", "Program dan Kegiatan",
		"Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output)",
		"Data Capaian pada Tahun Awal Perencanaan", "Target Kinerja Program dan Kerangka Pendanaan"}, kosong(11)...)
	atas = append(atas, "Unit Kerja Perangkat Daerah Penanggung jawab", "Lokasi")
	tengah, bawah, nomor := kosong(20), kosong(20), kosong(20)
	for i := range 6 {
		tengah[6+2*i], bawah[6+2*i], bawah[7+2*i] = fmt.Sprintf("Tahun-%d", i+1), "Target", "Rp"
	}
	tengah[16] = "Kondisi Kinerja pada akhir periode Renstra Perangkat Daerah"
	for i := range nomor {
		nomor[i] = fmt.Sprintf("(%d)", i+1)
	}
	rows := [][]string{atas, tengah, bawah, nomor}
	for _, n := range r.Walk() {
		row := append([]string{"", "", n.Kode.String(), n.Nama, n.Indikator, tulisSel(n.Baseline)}, kolomTulis(n, []int{2025, 2026, 2027, 2028, 2029}, true)...)
		rows = append(rows, append(row, tulisSel(n.Year(2029).Target), "", n.PenanggungJawab, "Kota Jambi"))
	}
	return rows
}

func TestTC27(t *testing.T) {
	asli := rencana(t, bacaFixture(t))
	want := programSaja(t, func(n *renstra.Node) {
		n.Lokasi = "Kota Jambi"
		if akhir := n.Year(2029).Target; tulisSel(akhir) != "" {
			n.KondisiAkhir = renstra.Tahunan{Tahun: 2029, Target: akhir}
		}
		if i := len(n.Tahunan) - 1; i >= 0 {
			n.Tahunan = n.Tahunan[:i] // the layout has five years
		}
	})
	want.Tahun, want.Periode = want.Tahun[:5], renstra.Periode{Dari: 2025, Sampai: 2029}
	for nama, tulis := range bentukTulis {
		t.Run(nama, func(t *testing.T) {
			r := rencana(t, tulis("Tabel T-C.27 Rencana Program, Kegiatan dan Pendanaan Dinas Sosial Kota Jambi Tahun 2025-2029", tc27(asli)))
			if diff := cmp.Diff([]string(nil), bedaTeks(want, r)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(temuanNama(asli), temuanNama(r)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// temuanNama are the findings about names, codes and sums up to 2029, which
// do not depend on the layout.
func temuanNama(r *renstra.Rencana) []string {
	var out []string
	for _, x := range renstra.Audit(r, nil) {
		switch x.Kode {
		case renstra.NamaTidakBaku, renstra.KodeTidakDitemukan, renstra.EdisiDicabut, renstra.NamaGanda, renstra.IndukBerbeda,
			renstra.PadananTidakTunggal, renstra.JumlahKegiatan, renstra.JumlahProgram, renstra.PaguTidakTertulis,
			renstra.KodeBerbeda, renstra.BarisTanpaInduk, renstra.BarisTanpaNama, renstra.SelTidakTerbaca:
			if x.Tahun < 2030 {
				out = append(out, fmt.Sprintf("%s %d %s", x.Kode, x.Tahun, x.Nama))
			}
		}
	}
	return out
}

// inmendagri is the table of money of plans after Inmendagri 2/2025, with the
// outcome or output and its indicator on a row of its own under each row, the
// sum above.
func inmendagri(r *renstra.Rencana) [][]string {
	rows := [][]string{
		{"BIDANG URUSAN/ PROGRAM/ OUTCOME/ KEGIATAN/ SUB KEGIATAN/ OUTPUT", "INDIKATOR OUTCOME/ OUTPUT", "BASELINE TAHUN 2024", "TARGET DAN PAGU INDIKATIF TAHUN", "", "", "", "", "", "", "", "", "", "", "", "KETERANGAN"},
		{"", "", "", "2025", "", "2026", "", "2027", "", "2028", "", "2029", "", "2030", "", ""},
		{"", "", "", "TARGET", "PAGU", "TARGET", "PAGU", "TARGET", "PAGU", "TARGET", "PAGU", "TARGET", "PAGU", "TARGET", "PAGU", ""},
		{"(01)", "(02)", "(03)", "(04)", "(05)", "(06)", "(07)", "(08)", "(09)", "(10)", "(11)", "(12)", "(13)", "(14)", "(15)", "(16)"},
	}
	for _, n := range r.Walk() {
		atas, bawah := []string{n.Nama, "", ""}, []string{"Terlaksananya " + n.Nama, n.Indikator, tulisSel(n.Baseline)}
		for _, t := range r.Tahun {
			y := n.Year(t)
			atas, bawah = append(atas, "", tulisSel(y.Pagu)), append(bawah, tulisSel(y.Target), "")
		}
		if rows = append(rows, append(atas, "")); n.Indikator != "" || n.Baseline.String() != "" {
			rows = append(rows, append(bawah, ""))
		}
	}
	return rows
}

func TestInmendagri(t *testing.T) {
	asli := rencana(t, bacaFixture(t))
	want := programSaja(t, func(n *renstra.Node) {
		n.PenanggungJawab = "" // the layout has remarks in that place
		if n.Indikator != "" {
			n.Hasil = "Terlaksananya " + n.Nama
		}
	})
	want.Periode = renstra.Periode{TahunDasar: 2024}
	for nama, tulis := range bentukTulis {
		t.Run(nama, func(t *testing.T) {
			r := rencana(t, tulis("Tabel 4.3 Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Dinas Sosial Kota Jambi", inmendagri(asli)))
			if diff := cmp.Diff([]string(nil), bedaTeks(want, r)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(temuanNama(asli), temuanNama(r)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
