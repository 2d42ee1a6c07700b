package renstra_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
)

func TestTabelHTML(t *testing.T) {
	var b bytes.Buffer
	if err := dinsosJambi().TabelProgram().WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<caption>Tabel 4.3 Rencana Program/Kegiatan/Sub Kegiatan dan Pendanaan Dinas Sosial Kota Jambi Tahun 2025–2029</caption>",
		`<th scope="colgroup" colspan="11">TARGET DAN PAGU INDIKATIF TAHUN</th>`,
		`<th scope="colgroup" colspan="2">2026</th>`,
		`<th scope="col">PAGU</th>`,
		`<tr class="sub-kegiatan"><td>Penyusunan Dokumen Perencanaan Perangkat Daerah</td><td>Jumlah Dokumen Perencanaan Perangkat Daerah</td><td>6 Dokumen</td><td class="angka">14.504.800</td><td>2 Dokumen</td><td class="angka">15.000.000</td>`,
		`<tr class="jumlah"><td>Jumlah Total</td>`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("HTML tanpa %s", want)
		}
	}
}

// A row with more cells than the table has columns is written with all of
// them, the ones beyond as text.
func TestTabelHTMLBarisPanjang(t *testing.T) {
	x := renstra.Tabel{Kolom: []renstra.KolomCetak{{Label: []string{"Pagu"}, Angka: true}}, Baris: []renstra.BarisCetak{{Sel: []string{"1", "<2>"}}}}
	var b bytes.Buffer
	if err := x.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	if want := `<tr><td class="angka">1</td><td>&lt;2&gt;</td></tr>`; !strings.Contains(b.String(), want) {
		t.Errorf("HTML tanpa %s: %s", want, b.String())
	}
}

// Every row of every table has a cell for each column.
func TestTabelLebar(t *testing.T) {
	r := dinsosJambi()
	for tabel := range r.Tables() {
		for i, b := range tabel.Baris {
			if len(b.Sel) != len(tabel.Kolom) {
				t.Errorf("tabel %s baris %d: %d sel, %d kolom", tabel.Nomor, i, len(b.Sel), len(tabel.Kolom))
			}
		}
	}
	for _, tabel := range []*renstra.Tabel{r.TabelTC27(), r.TabelDatar()} {
		for i, b := range tabel.Baris {
			if len(b.Sel) != len(tabel.Kolom) {
				t.Errorf("tabel %s baris %d: %d sel, %d kolom", tabel.Nomor, i, len(b.Sel), len(tabel.Kolom))
			}
		}
	}
}

func ExampleTabel_WriteMarkdown() {
	t := dinsosJambi().TabelProgram()
	t.Kolom, t.Baris = t.Kolom[:4], t.Baris[1:3]
	for i := range t.Baris {
		t.Baris[i].Sel = t.Baris[i].Sel[:4]
	}
	var b strings.Builder
	if err := t.WriteMarkdown(&b); err != nil {
		fmt.Println(err)
	}
	fmt.Println(b.String())
	// Output:
	// Tabel 4.3 Rencana Program/Kegiatan/Sub Kegiatan dan Pendanaan Dinas Sosial Kota Jambi Tahun 2025–2029
	//
	// | BIDANG URUSAN/ PROGRAM/ OUTCOME/ KEGIATAN/ SUBKEGIATAN/ OUTPUT | INDIKATOR OUTCOME/ OUTPUT | BASELINE 2024 | 2025 PAGU |
	// | --- | --- | --- | ---: |
	// | PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA | Predikat Akuntabilitas Kinerja Perangkat Daerah | BB | 7.660.689.051 |
	// | Kegiatan Perencanaan, Pengkanggaran, dan Evaluasi Kinerja Perangkat Daerah | Nilai AKIP Perangkat Daerah | BB | 17.554.800 |
}

// Control characters have no place in a page or a drawing (synthetic).
func TestTabelHTMLKendali(t *testing.T) {
	x := renstra.Tabel{Judul: "Judul\x00", Kolom: []renstra.KolomCetak{{Label: []string{"Nama\x1b[1m"}}},
		Baris: []renstra.BarisCetak{{Sel: []string{"Dinas\x07 <A>\tB\nC\uffff"}}}}
	var b bytes.Buffer
	if err := x.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<caption>Judul\ufffd</caption>", ">Nama\ufffd[1m</th>", "<td>Dinas\ufffd &lt;A&gt;\tB\nC\ufffd</td>"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("HTML tanpa %q: %q", want, b.String())
		}
	}
}
