package nomenklatur_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// petaContoh compares two lists of a few rows.
func petaContoh() *nomenklatur.Peta {
	sisi := func(e nomenklatur.Edisi, baris ...string) nomenklatur.Sisi {
		var entri []nomenklatur.Entri
		for _, b := range baris {
			kode, nama, _ := strings.Cut(b, " ")
			entri = append(entri, nomenklatur.Entri{
				Kode: nomenklatur.MustParseKode(kode), Nama: nama,
				JenisDaerah: nomenklatur.KabupatenKota, Edisi: nomenklatur.HimpunanOf(e),
			})
		}
		k, err := nomenklatur.NewKatalog(entri)
		if err != nil {
			log.Fatal(err)
		}
		return nomenklatur.Sisi{Katalog: k, Edisi: e, JenisDaerah: nomenklatur.KabupatenKota}
	}
	p, err := nomenklatur.NewPeta(
		sisi(nomenklatur.Kepmendagri3708,
			"2.11.02.2.01.01 Penyusunan dan Penetapan RPPLH",
			"2.19.03.2.05.04 Penyediaan Sarana Olahraga Rekreasi",
			"2.19.03.2.05.05 Pengembangan Olahraga Wisata"),
		sisi(nomenklatur.Kepmendagri1317,
			"2.11.02.2.01.0003 Penetapan RPPLH",
			"2.11.02.2.01.0006 Penyusunan RPPLH",
			"2.19.03.2.05.0003 Penyediaan Sarana Olahraga Rekreasi",
			"2.19.03.2.05.0004 Pengembangan Olahraga Wisata"))
	if err != nil {
		log.Fatal(err)
	}
	return p
}

func ExampleNewPeta() {
	for b := range petaContoh().Baris() {
		fmt.Println(b.Jenis, b.Keyakinan, b.Dari, b.KodeKe())
		if b.Jenis == nomenklatur.PakaiUlang {
			fmt.Println("  kini", b.Kini, b.NamaKini)
		}
	}
	// Output:
	// pecah usulan 2.11.02.2.01.01 [2.11.02.2.01.0003 2.11.02.2.01.0006]
	// pakaiUlang pasti 2.19.03.2.05.04 [2.19.03.2.05.0003]
	//   kini 2.19.03.2.05.0004 Pengembangan Olahraga Wisata
	// pindah pasti 2.19.03.2.05.05 [2.19.03.2.05.0004]
}

func ExamplePeta_Apply() {
	terbawa, tidak := petaContoh().Apply([]nomenklatur.Kode{
		nomenklatur.MustParseKode("2.19.03.2.05.05"),
		nomenklatur.MustParseKode("2.11.02.2.01.01"),
	})
	for _, t := range terbawa {
		fmt.Println(t.Dari, "menjadi", t.Ke)
	}
	for _, t := range tidak {
		fmt.Println(t.Kode, t.Sebab, t.Calon)
	}
	// Output:
	// 2.19.03.2.05.05 menjadi 2.19.03.2.05.0004
	// 2.11.02.2.01.01 lebih dari satu penerus [2.11.02.2.01.0003 2.11.02.2.01.0006]
}

func ExamplePeta_Successors() {
	p := petaContoh()
	fmt.Println(p.Successors(nomenklatur.MustParseKode("2.11.02.2.01.01")))
	for _, b := range p.Predecessors(nomenklatur.MustParseKode("2.19.03.2.05.0003")) {
		fmt.Println(b.Dari, b.NamaDari)
	}
	// Output:
	// [2.11.02.2.01.0003 2.11.02.2.01.0006]
	// 2.19.03.2.05.04 Penyediaan Sarana Olahraga Rekreasi
}

// An office decides that the split row goes on under one code, and says why.
func ExampleLoadPeta() {
	p, err := nomenklatur.LoadPeta(strings.NewReader(
		"peta\t050-3708/2020\tkabkota\t900.1.15.5-1317/2023\tkabkota\n" +
			"dari\tnamaDari\tke\tnamaKe\tjenis\tkeyakinan\tcatatan\n" +
			"2.11.02.2.01.01\tPenyusunan dan Penetapan RPPLH\t2.11.02.2.01.0006\tPenyusunan RPPLH\tpindah\tpasti\tpenetapan selesai 2022\n"))
	if err != nil {
		log.Fatal(err)
	}
	terbawa, _ := p.Apply([]nomenklatur.Kode{nomenklatur.MustParseKode("2.11.02.2.01.01")})
	fmt.Println(terbawa[0].Ke)
	// Output:
	// 2.11.02.2.01.0006
}

func ExamplePeta_WriteTSV() {
	p, err := nomenklatur.LoadPeta(strings.NewReader(
		"peta\t050-3708/2020\tkabkota\t900.1.15.5-1317/2023\tkabkota\n" +
			"dari\tnamaDari\tke\tnamaKe\tjenis\tkeyakinan\n" +
			"5.06\tPERBATASAN\t5.06\tPERBATASAN\ttetap\tpasti\n"))
	if err != nil {
		log.Fatal(err)
	}
	var b strings.Builder
	if err := p.WriteTSV(&b); err != nil {
		log.Fatal(err)
	}
	fmt.Fprint(os.Stdout, strings.ReplaceAll(b.String(), "\t", "|"))
	// Output:
	// peta|050-3708/2020|kabkota|900.1.15.5-1317/2023|kabkota
	// dari|namaDari|ke|namaKe|jenis|keyakinan|jarak|indikator|satuan|induk|anak|kini|namaKini|jarakKini|catatan
	// 5.06|PERBATASAN|5.06|PERBATASAN|tetap|pasti|0||||||||
}
