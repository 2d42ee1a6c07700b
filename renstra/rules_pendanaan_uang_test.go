package renstra_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// pendanaan is T-C.24 of rows "Uraian a1 a2 … / r1 r2 …", the years counted
// from 2020 on.
func pendanaan(t *testing.T, baris ...string) []renstra.Pendanaan {
	t.Helper()
	var out []renstra.Pendanaan
	for i, s := range baris {
		nama, isi, _ := strings.Cut(s, ":")
		d := renstra.Pendanaan{Baris: i + 1, Uraian: nama}
		kiri, kanan, _ := strings.Cut(isi, "/")
		sel := [2][]string{strings.Fields(kiri), strings.Fields(kanan)}
		for k, x := range sel[0] {
			a, err := anggaran.KonvensiTakTentu.ParseIsian(x)
			if err != nil {
				t.Fatal(err)
			}
			r, err := anggaran.KonvensiTakTentu.ParseIsian(sel[1][k])
			if err != nil {
				t.Fatal(err)
			}
			d.Tahunan = append(d.Tahunan, renstra.PendanaanTahunan{Tahun: 2020 + k, Anggaran: a, Realisasi: r})
		}
		out = append(out, d)
	}
	return out
}

// The rows of T-C.24 and what they add up to. The amounts of the first are
// vectors 28 to 33 of the rules, with a rest that makes their printed sums; the
// others are synthetic.
func TestJumlahPendanaanUang(t *testing.T) {
	for nama, c := range map[string]struct {
		baris []string
		mau   []string
	}{
		"rincian belanja pegawai": {[]string{
			"Belanja Pegawai: 374.018.185.214 / 336.700.914.151",
			"Gaji: 252.545.875.464 / 241.515.839.172",
			"Tambahan penghasilan: 99.494.213.750 / 91.375.235.577",
			"Penerimaan lain: 900.000.000 / 138.757.370",
			"Pemungutan: 437.620.000 / 226.482.032",
			"Sisanya: 3.550.000.000 / 3.444.600.000",
		}, []string{"1 Belanja Pegawai 2020 Rp374.018.185.214 Rp356.927.709.214 galat"}},
		"jumlah lebih satu rupiah": {[]string{
			"Belanja Operasi: 80 85 90 / 76 81 88", "Belanja Modal: 20 18 21 / 19 17 20", "Jumlah: 100 104 111 / 95 98 108",
		}, []string{"3 Jumlah 2021 Rp104 Rp103 galat"}},
		"jumlah benar": {[]string{
			"Belanja Operasi: 80 85 90 / 76 81 88", "Belanja Modal: 20 18 - / 19 17 -", "Jumlah: 100 103 90 / 95 98 88",
		}, nil},
		"dua tingkat": {[]string{
			"Belanja Operasi: 80 85 / 76 81", "Belanja Pegawai: 50 55 / 46 51", "Belanja Barang dan Jasa: 30 30 / 30 30",
			"Belanja Modal: 20 18 / 19 17", "Total: 100 103 / 95 98",
		}, nil},
		"dua tingkat, rincian salah": {[]string{
			"Belanja Operasi: 80 85 / 76 81", "Belanja Pegawai: 50 56 / 46 51", "Belanja Barang dan Jasa: 30 30 / 30 30",
			"Belanja Modal: 20 18 / 19 17", "Total: 100 103 / 95 98",
		}, []string{"1 Belanja Operasi 2021 Rp85 Rp86 galat"}},
		"jumlah bagian dan seluruhnya": {[]string{
			"Pegawai: 50 55 / 46 51", "Barang: 30 30 / 30 30", "Jumlah Belanja Operasi: 80 85 / 76 81",
			"Gedung: 12 10 / 11 10", "Mesin: 8 8 / 8 7", "Jumlah Belanja Modal: 20 18 / 19 17", "Jumlah: 100 103 / 95 99",
		}, []string{"7 Jumlah 2021 Rp99 Rp98 galat"}},
		"jumlah di atas": {[]string{
			"Jumlah: 100 103 / 95 99", "Belanja Operasi: 80 85 / 76 81", "Belanja Modal: 20 18 / 19 17",
		}, []string{"1 Jumlah 2021 Rp99 Rp98 galat"}},
		"jumlah salah di semua kolom": {[]string{
			"Belanja Operasi: 80 85 / 76 81", "Belanja Modal: 20 18 / 19 17", "Jumlah: 300 400 / 300 400",
		}, []string{"3 Jumlah 2020 Rp300 Rp100 galat", "3 Jumlah 2020 Rp300 Rp95 galat", "3 Jumlah 2021 Rp400 Rp103 galat", "3 Jumlah 2021 Rp400 Rp98 galat"}},
		"satu rincian": {[]string{
			"Belanja Operasi: 80 85 / 76 81", "Belanja Pegawai: 80 85 / 76 81", "Belanja Modal: 20 18 / 19 17", "Jumlah: 100 103 / 95 98",
		}, nil},
		"dibulatkan": {[]string{
			"Belanja Operasi: 80.000.000 85.000.000 / 76.000.000 81.000.000", "Belanja Modal: 20.000.000 18.000.000 / 19.000.000 17.000.000",
			"Jumlah: 100.000.000 104.000.000 / 95.000.000 98.000.000",
		}, []string{"3 Jumlah 2021 Rp104.000.000 Rp103.000.000 info"}},
	} {
		r := rencana(t, bacaFixture(t))
		r.Pendanaan = pendanaan(t, c.baris...)
		var got []string
		for _, x := range renstra.Audit(r, nil) {
			if x.Kode == renstra.JumlahTabel {
				got = append(got, fmt.Sprintf("%d %s %d %s %s %s", x.Baris, x.Nama, x.Tahun, x.Tertulis, x.Terhitung, x.Keparahan))
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(c.mau, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}
