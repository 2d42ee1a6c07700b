package renstra_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Tables that state their total twice, in the row of the agency and in the last
// one: 3 + 1 = 4 juta (synthetic).
func TestTotalDuaKali(t *testing.T) {
	const kepala = "DINAS SOSIAL PROVINSI CONTOH\n\nKODE\tPROGRAM/KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\n"
	const satu = "1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tPersentase\t90%\t3.000.000\n"
	const dua = "1.06.05\tPROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL\tPersentase\t90%\t1.000.000\n"
	perangkat := func(kode, pagu string) string { return kode + "\tDINAS SOSIAL\t\t\t" + pagu + "\n" }
	jumlah := func(pagu string) string { return "\tJUMLAH\t\t\t" + pagu + "\n" }
	const kode = "1.06.0.00.0.00.01.0000"
	for _, c := range []struct {
		nama, teks string
		total      string // of the plan
		want       []string
	}{
		{"jumlah salah", perangkat(kode, "4.000.000") + satu + dua + jumlah("9.999.000"), "4.000.000", []string{"7 jumlah-total"}},
		{"perangkat daerah salah", perangkat(kode, "4.000.001") + satu + dua + jumlah("4.000.000"), "4.000.000", []string{"4 jumlah-total"}},
		{"tanpa kode, jumlah salah", perangkat("", "4.000.000") + satu + dua + jumlah("9.999.000"), "4.000.000", []string{"7 jumlah-total"}},
		{"tanpa kode, perangkat daerah salah", perangkat("", "9.000.000") + satu + dua + jumlah("4.000.000"), "4.000.000", []string{"4 jumlah-total"}},
		{"keduanya salah", perangkat(kode, "5.000.000") + satu + dua + jumlah("6.000.000"), "6.000.000", []string{"4 jumlah-total", "7 jumlah-total"}},
		{"keduanya benar", perangkat(kode, "4.000.000") + satu + dua + jumlah("4.000.000"), "4.000.000", []string{"7 baris-subtotal"}},
		{"perangkat daerah di bawah", satu + dua + jumlah("9.999.000") + perangkat("", "4.000.000"), "4.000.000", []string{"6 jumlah-total"}},
		{"jumlah per tabel bukan jumlah semua", perangkat(kode, "4.000.000") + satu + jumlah("3.000.000") + dua + jumlah("1.000.000"), "4.000.000", []string{"6 baris-subtotal", "8 baris-subtotal"}},
		{"jumlah per tabel, perangkat daerah salah", perangkat(kode, "5.000.000") + satu + jumlah("3.000.000") + dua + jumlah("1.000.000"), "5.000.000", []string{"4 jumlah-total", "6 baris-subtotal", "8 baris-subtotal"}},
		{"dua perangkat daerah", perangkat(kode, "3.000.000") + satu + "1.06.0.00.0.00.02.0000\tRUMAH SAKIT JIWA\t\t\t1.000.000\n" + dua + jumlah("4.000.000"), "4.000.000", []string{"4 baris-subtotal", "6 baris-subtotal"}},
		{"jumlah sebagian", perangkat(kode, "4.000.000") + satu + dua + "\tJUMLAH BELANJA OPERASI\t\t\t3.500.000\n", "4.000.000", []string{"7 baris-subtotal"}},
	} {
		r := rencana(t, kepala+c.teks)
		var got []string
		for _, x := range renstra.Audit(r, nil) {
			got = append(got, fmt.Sprintf("%d %s", x.Baris, x.Kode))
			if x.Kode == renstra.JumlahTotal && x.Keparahan != renstra.Galat {
				t.Errorf("%s: %v", c.nama, x)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.nama, diff)
		}
		if s := r.Total.Pagu(2026).String(); strings.TrimPrefix(s, "Rp") != c.total {
			t.Errorf("%s: total %s", c.nama, s)
		}
	}
}

// The total under the name of the agency is printed as the last row, and read back
// as the total (synthetic).
func TestTotalPerangkatDaerahKembali(t *testing.T) {
	r := rencana(t, "DINAS SOSIAL PROVINSI CONTOH\n\nPROGRAM/KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\n"+
		"DINAS SOSIAL\t\t\t3.000.000\nPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tPersentase\t90%\t3.000.000\n")
	for tabel := range r.Tables() {
		if tabel.Nomor != "4.3" {
			continue
		}
		var b bytes.Buffer
		if err := tabel.WriteTSV(&b); err != nil {
			t.Fatal(err)
		}
		kembali := rencana(t, b.String())
		if kembali.Total == nil || kembali.Total.Nama != "DINAS SOSIAL" || len(kembali.BidangUrusan[0].Anak) != 1 || len(kembali.BidangUrusan[0].Anak[0].Anak) != 0 {
			t.Errorf("%s: %v", b.String(), kembali.Total)
		}
		return
	}
	t.Error("tidak ada tabel 4.3")
}
