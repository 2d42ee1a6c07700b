package renstra_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A plan made of the official list, with sums that agree and targets that
// grow, has nothing to find: no rule may raise an alarm. The plans are drawn
// from the embedded catalogue (synthetic amounts), read as text and given the
// other tables that such a plan has.
func TestRencanaBersih(t *testing.T) {
	periode := renstra.WithPeriode(renstra.Periode{Dari: 2025, Sampai: 2029})
	for benih := range uint64(20) {
		r := rencana(t, tulisBersih(rand.New(rand.NewPCG(2029, benih))))
		lain := map[string]string{
			"T-C.27": tulisTAB("Tabel T-C.27 Rencana Program Dinas Sosial Kota Contoh Tahun 2025-2029", tc27(r)),
			"datar":  datarBersih(r),
		}
		lengkapi(r)
		if len(r.Kaitan) < 60 || len(r.Prioritas) == 0 {
			t.Fatalf("benih %d: hanya %d baris", benih, len(r.Kaitan))
		}
		tanpaTemuan(t, fmt.Sprintf("benih %d", benih), r)
		for nama, text := range lain {
			r, err := renstra.Read(strings.NewReader(text), periode)
			if err != nil {
				t.Fatal(err)
			}
			tanpaTemuan(t, fmt.Sprintf("benih %d, %s", benih, nama), r)
		}
	}
}

func tanpaTemuan(t *testing.T, nama string, r *renstra.Rencana) {
	t.Helper()
	for _, x := range renstra.Audit(r, nil) {
		t.Errorf("%s: %d %s %s %d: %s", nama, x.Baris, x.Kode, x.Nama, x.Tahun, x.Pesan)
	}
}

// datarBersih is the plan as a flat list: sub kegiatan only.
func datarBersih(r *renstra.Rencana) string {
	kolom, rows := sipd(r)
	return tulisTAB("Tabel Renstra Dinas Sosial Kota Contoh 2025-2029", append([][]string{kolom}, rows...))
}

var tahunBersih = []int{2025, 2026, 2027, 2028, 2029}

// tulisBersih writes a programme table with some of the kegiatan and sub
// kegiatan of every programme of bidang 1.06.
func tulisBersih(acak *rand.Rand) string {
	k := nomenklatur.Default()
	anak := func(kode nomenklatur.Kode) (out []nomenklatur.Entri) {
		for e := range k.Children(kode) {
			if e.JenisDaerah == nomenklatur.KabupatenKota && e.Edisi.Has(nomenklatur.Pemutakhiran2027) && (e.Kode.Kewenangan() == 2 || e.Kode.Tingkat() == nomenklatur.TingkatProgram) {
				out = append(out, e)
			}
		}
		return out
	}
	var total [5]int64
	var isi strings.Builder
	for _, bidang := range []string{"X.XX", "1.06"} {
		for _, p := range anak(nomenklatur.MustParseKode(bidang)) {
			var jumlahP [5]int64
			var bawahP strings.Builder
			for _, g := range anak(p.Kode) {
				var jumlahG [5]int64
				var bawahG strings.Builder
				ada := map[string]bool{}
				for _, s := range anak(g.Kode) {
					if s.Indikator == "" || s.Satuan == "" || ada[s.Nama] || acak.IntN(3) == 0 {
						continue
					}
					ada[s.Nama] = true
					pagu, target := int64(1+acak.IntN(900))*1_000_000, 10+acak.IntN(90)
					var sel [5]int64
					var t []string
					for y := range sel {
						sel[y] = pagu + int64(y)*pagu/10
						jumlahG[y] += sel[y]
						t = append(t, fmt.Sprintf("%d %s", target+y, s.Satuan))
					}
					baris(&bawahG, s.Nama, s.Indikator, t, sel)
				}
				if bawahG.Len() == 0 {
					continue
				}
				baris(&bawahP, "Kegiatan "+g.Nama, "Persentase keluaran", persen, jumlahG)
				bawahP.WriteString(bawahG.String())
				for y := range jumlahP {
					jumlahP[y] += jumlahG[y]
				}
			}
			if bawahP.Len() == 0 {
				continue
			}
			baris(&isi, p.Nama, "Persentase hasil", persen, jumlahP)
			isi.WriteString(bawahP.String())
			for y := range total {
				total[y] += jumlahP[y]
			}
		}
	}
	baris(&isi, "JUMLAH", "", make([]string, 5), total)
	return "Tabel 4.3 Rencana Program, Kegiatan dan Pendanaan Dinas Sosial Kota Contoh\n\n" +
		"PROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\t2025\t\t2026\t\t2027\t\t2028\t\t2029\t\n" +
		"\t" + strings.Repeat("\tTARGET\tPAGU", 5) + "\n" +
		"URUSAN PEMERINTAHAN BIDANG SOSIAL" + strings.Repeat("\t", 11) + "\n" + isi.String()
}

var persen = []string{"80%", "85%", "90%", "95%", "100%"}

func baris(b *strings.Builder, nama, indikator string, target []string, pagu [5]int64) {
	b.WriteString(nama + "\t" + indikator)
	for y := range pagu {
		fmt.Fprintf(b, "\t%s\t%s", target[y], strings.TrimPrefix(anggaran.New(pagu[y]).String(), "Rp"))
	}
	b.WriteByte('\n')
}

// lengkapi gives the plan the tables 4.2, 4.4, tujuan and sasaran and IKU that
// go with its programme table.
func lengkapi(r *renstra.Rencana) {
	naik := renstra.Indikator{Indikator: kinerja.Indikator{Nama: "Indeks Kesejahteraan", Arah: kinerja.ArahNaik}}
	for i, y := range tahunBersih {
		naik.Tahunan = append(naik.Tahunan, kinerja.Tahunan{Tahun: y, Target: kinerja.ParseTarget(persen[i])})
	}
	sasaran := renstra.Sasaran{Nama: "Meningkatnya kesejahteraan", Indikator: []renstra.Indikator{naik}}
	r.Tujuan = []renstra.Tujuan{{Nama: "Sejahtera", Sasaran: []renstra.Sasaran{sasaran}}}
	r.IKU = []renstra.Indikator{naik}
	for path, n := range r.Walk() {
		if n.Tingkat < nomenklatur.TingkatProgram {
			continue
		}
		k := renstra.Kaitan{Tingkat: n.Tingkat, Nama: n.Nama, Kode: n.Kode, Sasaran: sasaran.Nama}
		if n.Tingkat > nomenklatur.TingkatProgram {
			k.Induk = path[len(path)-1].Nama
		}
		r.Kaitan = append(r.Kaitan, k)
		if n.Tingkat > nomenklatur.TingkatProgram && n.Baris%2 == 0 {
			r.Prioritas = append(r.Prioritas, renstra.Prioritas{Tingkat: n.Tingkat, Nama: n.Nama, Kode: n.Kode, Induk: k.Induk})
		}
	}
}
