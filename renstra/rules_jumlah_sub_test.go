package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// A table that states amounts in the rows of its sub kegiatan alone has no sums to
// check but its total (synthetic).
func TestPaguSubKegiatanSaja(t *testing.T) {
	const atas = "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\tTarget 2027\tPagu 2027\n" +
		"1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tPersentase\t80%\t\t80%\t\n" +
		"1.06.07.2.01\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tPersentase\t80%\t\t80%\t\n" +
		"1.06.07.2.01.0001\tRehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota\tJumlah\t1\t1.000.000\t1\t1.000.000\n" +
		"1.06.07.2.01.0002\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tJumlah\t12\t2.000.000\t12\t2.500.000\n"
	for total, want := range map[string][]string{
		"JUMLAH\t\t\t\t3.000.000\t\t3.500.000\n": nil,
		"JUMLAH\t\t\t\t3.000.000\t\t3.600.000\n": {"jumlah-total 2027 Rp3.500.000"},
	} {
		var got []string
		for _, f := range renstra.Audit(rencana(t, atas+total), nil) {
			if f.Keparahan == renstra.Galat {
				got = append(got, fmt.Sprint(f.Kode, " ", f.Tahun, " ", f.Terhitung))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

// The same holds for the total that stands a second time, in the row of the agency
// (synthetic).
func TestPaguSubKegiatanSajaTotalDuaKali(t *testing.T) {
	const tabel = "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\tTarget 2027\tPagu 2027\n" +
		"\tDINAS SOSIAL\t\t\t%s\t\t3.500.000\n" +
		"1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tPersentase\t80%%\t\t80%%\t\n" +
		"1.06.07.2.01\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tPersentase\t80%%\t\t80%%\t\n" +
		"1.06.07.2.01.0001\tRehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota\tJumlah\t1\t1.000.000\t1\t1.000.000\n" +
		"1.06.07.2.01.0002\tPemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota\tJumlah\t12\t2.000.000\t12\t2.500.000\n" +
		"JUMLAH\t\t\t\t3.000.000\t\t3.500.000\n"
	for pagu, want := range map[string][]string{
		"3.000.000": nil,
		"3.100.000": {"2 jumlah-total 2026 Rp3.000.000"},
	} {
		var got []string
		for _, f := range renstra.Audit(rencana(t, fmt.Sprintf(tabel, pagu)), nil) {
			if f.Keparahan == renstra.Galat {
				got = append(got, fmt.Sprint(f.Baris, " ", f.Kode, " ", f.Tahun, " ", f.Terhitung))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}
