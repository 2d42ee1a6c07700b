package renstra_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

func saranBaris(baris int, s nomenklatur.Saran) []renstra.Temuan {
	return []renstra.Temuan{{Baris: baris, Saran: &s}}
}

// Only the official name is a sure match. Line 1401 reads "Penyediaan Barang
// Cetak dan Penggandaan"; 1.06.01.2.06.0005 is "… Barang Cetakan dan …".
func TestApplyNama(t *testing.T) {
	const baris, lama = 1401, "Penyediaan Barang Cetak dan Penggandaan"
	for _, tt := range []struct {
		baru      string
		keyakinan nomenklatur.Keyakinan
		kode      string
	}{
		{"Penyediaan Barang Cetakan dan Penggandaan", nomenklatur.Pasti, "1.06.01.2.06.0005"},
		{"PENYEDIAAN BARANG CETAKAN DAN PENGGANDAAN", nomenklatur.Pasti, "1.06.01.2.06.0005"}, // case does not count
		{"Penyediaan Barang Cetaken dan Penggandaan", nomenklatur.Usulan, "1.06.01.2.06.0005"},
		{"Nama Karangan Saya", nomenklatur.TidakAda, ""},
	} {
		r := rencana(t, bacaFixture(t))
		out, err := renstra.Apply(r, saranBaris(baris, nomenklatur.Saran{Medan: renstra.SaranNama, Lama: lama, Baru: tt.baru}))
		if err != nil {
			t.Fatal(err)
		}
		n := nodeBaris(out, baris)
		kode := ""
		if n.Kode.IsValid() {
			kode = n.Kode.String()
		}
		if n.Nama != tt.baru || n.Padanan.Keyakinan != tt.keyakinan || kode != tt.kode {
			t.Errorf("%q: %v %s, mau %v %s", tt.baru, n.Padanan.Keyakinan, kode, tt.keyakinan, tt.kode)
		}
	}
}

// A code that the table writes stays, whatever the name: 1.06.01 is that of the
// penunjang programme.
func TestApplyNamaKodeTertulis(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	n := nodeBaris(r, 1401)
	n.Kode = nomenklatur.MustParseKode("1.06.01.2.06.0009")
	out, err := renstra.Apply(r, saranBaris(1401, nomenklatur.Saran{Medan: renstra.SaranNama, Lama: n.Nama, Baru: "Nama Karangan Saya"}))
	if err != nil {
		t.Fatal(err)
	}
	if got := nodeBaris(out, 1401); got.Kode != n.Kode || got.Padanan.Keyakinan != nomenklatur.TidakAda {
		t.Errorf("%v %v", got.Kode, got.Padanan.Keyakinan)
	}
}

// A code that the row writes stays too where it is that of the old name: whole, in
// front of the name, or cut into cells. A running number is none (synthetic).
func TestApplyNamaKodeSel(t *testing.T) {
	const kode = "1.06.07.2.01.0001"
	for baris, tetap := range map[string]bool{
		kode + "\t%s\tJumlah":               true,
		"\t" + kode + " %s\tJumlah":         true,
		"1\t06\t07\t2.01\t0001\t%s\tJumlah": true,
		"1\t%s\tJumlah":                     false,
		"%s\tJumlah\t1":                     false,
	} {
		n := &renstra.Node{Baris: 4, Tingkat: nomenklatur.TingkatSubKegiatan, Nama: rehab, Kode: nomenklatur.MustParseKode(kode), Sel: strings.Split(fmt.Sprintf(baris, rehab), "\t")}
		n.Padanan = nomenklatur.Padanan{Keyakinan: nomenklatur.Pasti, Calon: []nomenklatur.Calon{{Entri: nomenklatur.Entri{
			Kode: n.Kode, Nama: rehab, JenisDaerah: nomenklatur.KabupatenKota}}}}
		r := &renstra.Rencana{JenisDaerah: nomenklatur.KabupatenKota, BidangUrusan: []*renstra.Node{{Baris: 1, Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "SOSIAL", Anak: []*renstra.Node{{
			Baris: 2, Tingkat: nomenklatur.TingkatProgram, Nama: makam, Anak: []*renstra.Node{{Baris: 3, Tingkat: nomenklatur.TingkatKegiatan, Nama: pelihara, Anak: []*renstra.Node{n}}}}}}}}
		out, err := renstra.Apply(r, saranBaris(4, nomenklatur.Saran{Medan: renstra.SaranNama, Lama: rehab, Baru: "Nama Karangan Saya"}))
		if err != nil {
			t.Fatal(err)
		}
		if got := nodeBaris(out, 4).Kode; (got == n.Kode) != tetap {
			t.Errorf("%q: kode %v", baris, got)
		}
	}
}

// In a file the code may be written though it is that of the name: another name
// does not take it away.
func TestApplyNamaKodeBerkas(t *testing.T) {
	const kode = "1.06.01.2.06.0005"
	r := urai(t, `{"jenisDaerah": "kabkota", "bidangUrusan": [{"nama": "Sosial", "kode": "1.06", "program": [{"nama": "P", "kode": "1.06.01", "kegiatan": [{"nama": "K", "kode": "1.06.01.2.06",
"subKegiatan": [{"nama": "Penyediaan Barang Cetakan dan Penggandaan", "kode": "`+kode+`"}]}]}]}]}`)
	out, err := renstra.Apply(r, saranBaris(2, nomenklatur.Saran{Medan: renstra.SaranNama, Lama: "Penyediaan Barang Cetakan dan Penggandaan", Baru: "Nama Karangan Saya"}))
	if err != nil {
		t.Fatal(err)
	}
	for n := range out.SubKegiatan() {
		if n.Kode.String() != kode || n.Padanan.Keyakinan != nomenklatur.TidakAda {
			t.Errorf("%v %v", n.Kode, n.Padanan.Keyakinan)
		}
	}
}

// An official name under a parent that is not its own is a proposal, as when it
// is read: the audit says so.
func TestApplyNamaIndukLain(t *testing.T) {
	const resmi = "Penyediaan Barang Cetakan dan Penggandaan" // of 1.06.01.2.06; line 1362 stands under 1.06.01.2.01
	r := rencana(t, mutasikan(t, bacaFixture(t), []ganti{{1362, 0, "Penyediaan Barang Cetaken dan Penggandaan"}}))
	n := nodeBaris(r, 1362)
	out, err := renstra.Apply(r, saranBaris(1362, nomenklatur.Saran{Medan: renstra.SaranNama, Lama: n.Nama, Baru: resmi}))
	if err != nil {
		t.Fatal(err)
	}
	if got := nodeBaris(out, 1362).Padanan.Keyakinan; got != nomenklatur.Usulan {
		t.Error(got)
	}
	if b := barisTemuan(out, renstra.IndukBerbeda); !slices.Equal(b, []int{1362, 1384}) { // 1384 is the document's own
		t.Errorf("induk-berbeda pada baris %v", b)
	}
}

// The plan is for 2025 to 2030: no other year gets a value.
func TestApplyTahunLain(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	for _, s := range []nomenklatur.Saran{
		{Medan: renstra.SaranTarget, Tahun: 2099, Baru: "1 Dokumen"},
		{Medan: renstra.SaranPagu, Tahun: 2099, Baru: "Rp1"},
		{Medan: renstra.SaranPagu, Tahun: 0, Baru: "Rp1"},
	} {
		if _, err := renstra.Apply(r, saranBaris(1362, s)); !errors.Is(err, renstra.ErrSaran) {
			t.Errorf("%+v: %v", s, err)
		}
	}
	out, err := renstra.Apply(r, saranBaris(1362, nomenklatur.Saran{Medan: renstra.SaranTarget, Lama: "6 Dokumen", Baru: "7 Dokumen"}))
	if err != nil || nodeBaris(out, 1362).Baseline.String() != "7 Dokumen" {
		t.Errorf("baseline: %v", err)
	}
}

// What a name does not match surely is not held against the list: the
// indicators of the two sub kegiatan whose names a suggestion made official,
// lines 1401 and 1523, are suggestions of the audit after that. Then there are
// none.
func TestApplyBerulang(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	var banyak []int
	for range 3 {
		temuan := renstra.Audit(r, nil)
		n := 0
		for _, x := range temuan {
			if x.Saran != nil {
				n++
			}
		}
		banyak = append(banyak, n)
		var err error
		if r, err = renstra.Apply(r, temuan); err != nil {
			t.Fatal(err)
		}
	}
	if want := [3]int{15, 2, 0}; [3]int(banyak) != want {
		t.Errorf("%v saran, mau %v", banyak, want)
	}
}
