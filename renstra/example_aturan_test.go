package renstra_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// contohRencana is a small plan (synthetic) with a misspelt name and no pagu
// for the kegiatan in 2026.
func contohRencana() *renstra.Rencana {
	r, err := renstra.Read(strings.NewReader(
		"Tabel 4.3 Rencana Program Dinas Sosial Kota Contoh\n\n" +
			"PROGRAM/KEGIATAN\tINDIKATOR\tTARGET DAN PAGU\t\t\t\n" +
			"\t\t2026\t\t2027\t\n" +
			"\t\tTARGET\tPAGU\tTARGET\tPAGU\n" +
			"PROGRAM REHABILITASI SOSIALL\tPersentase penerima layanan\t100%\t3.000.000\t100%\t4.000.000\n" +
			"Kegiatan Rehabilitasi Sosial\tPersentase penerima layanan\t100%\t\t100%\t4.000.000\n" +
			"Penyediaan Permakanan\tJumlah Orang\t10 Orang\t3.000.000\t12 Orang\t4.000.000\n"))
	if err != nil {
		panic(err)
	}
	return r
}

// The audit without what is not wanted, and with another grade.
func ExampleAudit_pilihan() {
	temuan := renstra.Audit(contohRencana(), nil,
		renstra.WithoutAturan(renstra.KodeTidakDitemukan, renstra.IndikatorTidakBaku, renstra.JumlahProgram),
		renstra.WithKeparahan(renstra.NamaTidakBaku, renstra.Galat))
	for _, t := range temuan {
		fmt.Println(t.Baris, t.Keparahan, t.Kode)
	}
	// Output:
	// 6 galat nama-tidak-baku
	// 7 galat pagu-tidak-tertulis
	// 8 peringatan padanan-tidak-tunggal
}

// A rule of one's own: this agency wants the word "penerima" nowhere.
func ExampleWithAturan() {
	aturan := renstra.Aturan{
		Kode: "kata-penerima", Keparahan: renstra.Peringatan,
		Judul:  "Indikator memakai kata penerima",
		Alasan: "Pedoman internal memakai kata penerima manfaat.",
		Periksa: func(p *renstra.Pemeriksaan) {
			for _, n := range p.Rencana.Walk() {
				if strings.Contains(n.Indikator, "penerima ") {
					p.CatatNode(n, renstra.Temuan{Pesan: fmt.Sprintf("Indikator %q: pakai penerima manfaat.", n.Indikator)})
				}
			}
		},
	}
	for _, t := range renstra.Audit(contohRencana(), nil, renstra.WithAturan(aturan)) {
		if t.Kode == aturan.Kode {
			fmt.Println(t.Baris, t.Keparahan, t.Pesan)
		}
	}
	// Output:
	// 6 peringatan Indikator "Persentase penerima layanan": pakai penerima manfaat.
	// 7 peringatan Indikator "Persentase penerima layanan": pakai penerima manfaat.
}

// A rule of one's own is tried without the others.
func ExampleAturan_Run() {
	aturan := renstra.Aturan{
		Kode: "tanpa-lokasi", Keparahan: renstra.Info,
		Periksa: func(p *renstra.Pemeriksaan) {
			for n := range p.Rencana.SubKegiatan() {
				if n.Lokasi == "" {
					p.CatatNode(n, renstra.Temuan{Pesan: "Sub kegiatan tanpa lokasi."})
				}
			}
		},
	}
	for _, t := range aturan.Run(contohRencana(), nil) {
		fmt.Println(t.Baris, t.Keparahan, t.Kode, t.Pesan)
	}
	// Output:
	// 8 info tanpa-lokasi Sub kegiatan tanpa lokasi.
}

// The measures of the rules, and what a plan must hold, are the caller's.
func ExampleWithUkuran() {
	ukuran := renstra.Ukuran{
		LonjakanPagu: 3,
		Lintasan:     kinerja.Lintasan{Lonjakan: 3},
		Tanggal:      time.Date(2025, 9, 19, 0, 0, 0, 0, time.UTC),
		Wajib:        []nomenklatur.Kode{nomenklatur.MustParseKode("X.XX.01.2.02")},
	}
	for _, t := range renstra.Audit(contohRencana(), nil, renstra.WithUkuran(ukuran)) {
		if t.Kode == renstra.KegiatanWajib {
			fmt.Println(t.Keparahan, t.Pesan)
		}
	}
	// Output:
	// info Baris 1.06.01.2.02 wajib ada, tetapi tidak ada.
}

// A suggestion is data; Apply carries it out on a copy.
func ExampleApply() {
	r := contohRencana()
	temuan := renstra.Audit(r, nil)
	for _, t := range temuan {
		if t.Saran != nil {
			fmt.Printf("%d %s: %q menjadi %q\n", t.Baris, t.Saran.Medan, t.Saran.Lama, t.Saran.Baru)
		}
	}
	baru, err := renstra.Apply(r, temuan)
	if err != nil {
		fmt.Println(err)
		return
	}
	for n := range baru.Kegiatan() {
		fmt.Println(n.Nama, n.Pagu(2026))
	}
	// Output:
	// 6 nama: "PROGRAM REHABILITASI SOSIALL" menjadi "PROGRAM REHABILITASI SOSIAL"
	// 7 pagu: "" menjadi "Rp3.000.000"
	// Kegiatan Rehabilitasi Sosial Rp3.000.000
}

func ExampleWriteSARIF() {
	temuan := []renstra.Temuan{{Kode: renstra.JumlahTotal, Keparahan: renstra.Galat, Baris: 1585, Pesan: "Jumlah total 2029 tertulis …"}}
	var b bytes.Buffer
	if err := renstra.WriteSARIF(&b, temuan, renstra.SARIF{URI: "renstra.txt"}); err != nil {
		fmt.Println(err)
	}
	for _, baris := range strings.Split(b.String(), "\n") {
		if strings.Contains(baris, "ruleId") || strings.Contains(baris, "level\": \"error") || strings.Contains(baris, "startLine") {
			fmt.Println(strings.TrimSpace(baris))
		}
	}
	// Output:
	// "level": "error"
	// "ruleId": "jumlah-total",
	// "level": "error",
	// "startLine": 1585
}

// The page of the rules in use, one's own among them.
func ExampleWriteAturan() {
	_ = renstra.WriteAturan(os.Stdout, []renstra.Aturan{{
		Kode: "kata-penerima", Keparahan: renstra.Peringatan,
		Judul:   "Indikator memakai kata penerima",
		Alasan:  "Pedoman internal memakai kata penerima manfaat.",
		Sebelum: "Persentase penerima layanan",
		Sesudah: "Persentase penerima manfaat layanan",
		Periksa: func(*renstra.Pemeriksaan) {},
	}})
	// Output:
	// | Kode | Keparahan | Temuan |
	// | --- | --- | --- |
	// | [kata-penerima](#kata-penerima) | peringatan | Indikator memakai kata penerima |
	//
	// ### kata-penerima
	//
	// Indikator memakai kata penerima (peringatan).
	//
	// Pedoman internal memakai kata penerima manfaat.
	//
	// - sebelum: Persentase penerima layanan
	// - sesudah: Persentase penerima manfaat layanan
}
