package renstra_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// bentukCetak are the forms of a printed table that are read back.
var bentukCetak = map[string]func(*renstra.Tabel, io.Writer) error{
	"tsv":      (*renstra.Tabel).WriteTSV,
	"markdown": (*renstra.Tabel).WriteMarkdown,
	"csv":      (*renstra.Tabel).WriteCSV,
}

// cetakBaca prints tables one below the other and reads the plan out of them.
func cetakBaca(t *testing.T, tulis func(*renstra.Tabel, io.Writer) error, daftar ...*renstra.Tabel) *renstra.Rencana {
	t.Helper()
	var b bytes.Buffer
	for _, tabel := range daftar {
		if err := tulis(tabel, &b); err != nil {
			t.Fatal(err)
		}
	}
	return rencana(t, b.String())
}

// bedaTeks are the differences between two plans as they are printed.
func bedaTeks(a, b *renstra.Rencana) []string {
	var out []string
	for _, p := range renstra.Diff(a, b).Perubahan {
		out = append(out, p.String())
	}
	return out
}

// The plan of the document, all its tables printed one below the other in every
// form that is read back, is the same plan, whichever programme table it has.
// What differs is inherent: these parts of the plan are no table that is
// printed. Staff, assets and services are tables of Chapter II without a layout
// in either regulation, the cascading is a drawing, the rest is running text.
func TestBacaKembali(t *testing.T) {
	tanpaTabel := []string{
		`sumber daya: tabel dari "6 baris" menjadi tidak tertulis`,
		`aset: tabel dari "748 baris" menjadi tidak tertulis`,
		`layanan: tabel dari "67 baris" menjadi tidak tertulis`,
		`cascading: tabel dari "16 baris" menjadi tidak tertulis`,
	}
	tanpaTeks := []string{ // the fixture has the tables of the document alone
		`tugas: tabel dari "1 baris" menjadi tidak tertulis`,
		`fungsi: tabel dari "10 baris" menjadi tidak tertulis`,
		`permasalahan: tabel dari "2 baris" menjadi tidak tertulis`,
		`isu strategis: tabel dari "6 baris" menjadi tidak tertulis`,
		`strategi: tabel dari "4 baris" menjadi tidak tertulis`,
		`arah kebijakan: tabel dari "7 baris" menjadi tidak tertulis`,
		`uraian program: tabel dari "5 baris" menjadi tidak tertulis`,
		`uraian kegiatan: tabel dari "17 baris" menjadi tidak tertulis`,
		`uraian sub kegiatan: tabel dari "99 baris" menjadi tidak tertulis`,
	}
	sumber := map[string]func(testing.TB) string{"fixture": bacaFixture}
	if _, err := os.Stat(dokumenUtuh); err == nil {
		sumber["dokumen"] = bacaUtuh
	}
	for nama, teks := range sumber {
		a, inheren := rencana(t, teks(t)), slices.Clone(tanpaTabel)
		if nama == "dokumen" {
			inheren = append(inheren, tanpaTeks...)
		}
		slices.Sort(inheren)
		for bentuk, tulis := range bentukCetak {
			for _, program := range []*renstra.Tabel{a.TabelProgram(), a.TabelTC27()} {
				t.Run(nama+"/"+program.Nomor+"/"+bentuk, func(t *testing.T) {
					semua := slices.Collect(a.Tables())
					semua[slices.IndexFunc(semua, func(x *renstra.Tabel) bool { return x.Nomor == "4.3" })] = program
					got := cetakBaca(t, tulis, semua...)
					beda := bedaTeks(a, got)
					slices.Sort(beda)
					if diff := cmp.Diff(inheren, beda); diff != "" {
						t.Error(diff)
					}
					if diff := cmp.Diff(temuanJumlah(a), temuanJumlah(got)); diff != "" {
						t.Error(diff)
					}
				})
			}
		}
	}
}

// temuanJumlah are the findings about sums, of the rows and of the total.
func temuanJumlah(r *renstra.Rencana) []string {
	var out []string
	for _, x := range renstra.Audit(r, nil) {
		switch x.Kode {
		case renstra.JumlahKegiatan, renstra.JumlahProgram, renstra.JumlahTotal:
			out = append(out, fmt.Sprintf("%s %d %s: %v", x.Kode, x.Tahun, x.Nama, x.Selisih))
		}
	}
	return out
}

// The flat list has the sub kegiatan alone, without unit in charge: what rows
// above them and the total row say does not come back. In CSV it has no caption
// and so neither agency nor period. Its rows, codes and figures come back.
func TestBacaKembaliDatar(t *testing.T) {
	a := dinsosJambi()
	for bentuk, tulis := range bentukCetak {
		t.Run(bentuk, func(t *testing.T) {
			got := cetakBaca(t, tulis, a.TabelDatar())
			var identitas []string
			for _, p := range renstra.Diff(a, got).Perubahan {
				switch {
				case p.Jenis == renstra.UbahTabel, p.Tingkat == 0 && (p.Jenis == renstra.Hapus || p.Nama == "Jumlah Total"):
				case p.Jenis == renstra.UbahIdentitas:
					identitas = append(identitas, p.String())
				case p.Jenis == renstra.UbahPenanggungJawab:
				case p.Tingkat < nomenklatur.TingkatSubKegiatan && p.Baru == nil &&
					slices.Contains([]renstra.JenisPerubahan{renstra.UbahPagu, renstra.UbahTarget, renstra.UbahBaseline, renstra.UbahIndikator}, p.Jenis):
				default:
					t.Error(p)
				}
			}
			want := []string{`periode: identitas dari "2025–2029, tahun dasar 2024" menjadi "2025–2029"`}
			if bentuk == "csv" {
				want = []string{`perangkat daerah: identitas dari "Dinas Sosial Kota Jambi" menjadi tidak tertulis`,
					`daerah: identitas dari "Kota Jambi" menjadi tidak tertulis`,
					`periode: identitas dari "2025–2029, tahun dasar 2024" menjadi tidak tertulis`}
			}
			if diff := cmp.Diff(want, identitas); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Where every row of Table 4.4 has its number and outcome, they come back, and
// the program is written where it begins.
func TestPrioritasBacaKembali(t *testing.T) {
	a := dinsosJambi()
	for i := range a.Prioritas {
		a.Prioritas[i].Nomor, a.Prioritas[i].Outcome = fmt.Sprint(i+1), fmt.Sprintf("Outcome %d", i+1)
	}
	for bentuk, tulis := range bentukCetak {
		got := cetakBaca(t, tulis, a.TabelProgram(), a.TabelPrioritas())
		for _, p := range renstra.Diff(&renstra.Rencana{Prioritas: a.Prioritas}, &renstra.Rencana{Prioritas: got.Prioritas}).Perubahan {
			t.Errorf("%s: %v", bentuk, p)
		}
	}
}
