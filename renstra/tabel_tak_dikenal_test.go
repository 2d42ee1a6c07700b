package renstra_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A table with a caption that no reader knows is said; so is one that is known
// and of which no row fits. Tables of contents and those that are read are not
// (synthetic).
func TestTabelTidakDikenal(t *testing.T) {
	const (
		makro = "Tabel 2.6 Indikator Makro Daerah\n\n" +
			"NO\tIndikator\tKondisi Kinerja pada awal periode RPJMD\tTarget Capaian Setiap Tahun\t\n\t\tTahun 0\tTahun 1\tTahun 2\n" +
			"1\tAngka kemiskinan\t8\t7\t6\n2\tIndeks\t60\t61\t62\n\n"
		pagu = "Tabel 4.9 Pagu menurut Bagian\n\nBagian\tPagu 2026 (Rp)\tPagu 2027 (Rp)\nSekretariat\t1.000\t2.000\nBidang A\t1.000\t2.000\n\n"
		isi  = "DAFTAR TABEL\n\nNo\tJudul\tHalaman\n1\tTabel 4.3\t12\n2\tTabel 4.4\t13\n\n"
		iku  = "Tabel 4.5 Indikator Kinerja Utama\n\nNO\tINDIKATOR\tSATUAN\tTARGET TAHUN\t\tKET\n\t\t\t2026\t2027\t\n1\tIndeks\tAngka\t60\t61\t\n2\tRasio\tPersen\t1\t2\t\n\n"
	)
	for nama, c := range map[string]struct {
		teks string
		want []string
	}{
		"makro":                   {makro, []string{"info baris 1"}},
		"pagu":                    {pagu, []string{"peringatan baris 1"}},
		"daftar":                  {isi, nil},
		"dibaca":                  {iku, nil},
		"tanpa judul":             {strings.SplitN(makro, "\n\n", 2)[1], []string{"info baris 1"}},
		"angka tanpa judul tabel": {"Jumlah Pegawai Menurut ABK\n\nNo\tJabatan\tKelas\tBeban Kerja\n1\tDokter\t20\t14\n\n", []string{"info baris 1"}},
		"tanda tangan":            {"Mengetahui\n\nKepala Dinas\t\tSekretaris\nNama A\t\tNama B\nNIP. 196501011990031001\t\t197001011995031002\n\n", nil},
		"singkatan":               {"DAFTAR SINGKATAN\n\nNo\tSingkatan\tKepanjangan\n1\tAKI\tAngka Kematian Ibu\n2\tSPM\tStandar Pelayanan Minimal\n\n", nil},
		"daftar isi":              {"DAFTAR ISI\n\nBab\tJudul\tHalaman\nI\t1.1 Latar Belakang\t1\nII\t2.1 Gambaran\t12\n\n", nil},
		"daftar gambar":           {"DAFTAR GAMBAR\n\nNo\tGambar\tHalaman\n1\tStruktur\t12\n2\tPeta\t13\n\n", nil},
		"uraian dalam sel":        {"Uraian\n\nAspek\tKondisi\tHarapan\nGizi\tBaru 70 persen balita terlayani\tPada tahun 2029 semua balita\nData\tada 3 sumber yang berbeda\tsatu\n\n", nil},
		"peraturan":               {"Dasar Hukum\n\nNo\tPeraturan\tNomor\tTahun\n1\tUndang-Undang\t23\t2014\n2\tPeraturan Pemerintah\t12\t2019\n\n", nil},
		"satu baris":              {strings.Replace(makro, "2\tIndeks\t60\t61\t62\n", "", 1), []string{"info baris 1"}},
		"hanya kata":              {"Tabel 2.1 Kelompok\n\nTEMA: Bersama\t\t\nKelompok\tLayanan\tBantuan\nLansia\tPanti\tPangan\nAnak\tPanti\tSekolah\n\n", []string{"info baris 1"}},
		"cascading":               {"CASCADING KINERJA\n\nMeningkatnya layanan\tMeningkatnya mutu\tHasil\nIndeks layanan\tIndeks mutu\tUkuran\n\n", []string{"info baris 1"}},
		"cascading dibaca":        {"CASCADING KINERJA\n\nPemakaman\tRehabilitasi\tProgram\nMakam\tPanti\tSub Kegiatan\n\n", nil},
		"tabel saja":              {"", nil},
		"daftar barang bernilai":  {"Tabel 2.5 Barang\n\nNo\tUraian\tJumlah\tSatuan\tNilai Perolehan (Rp)\tKondisi\n1\tTanah\t1\tBidang\t5.000.000\tBaik\n2\tGedung\t2\tUnit\t7.000.000\tBaik\n\n", nil},
		"judul Markdown":          {"### " + makro, []string{"info baris 1"}},
	} {
		var got []string
		for _, x := range renstra.Audit(rencana(t, c.teks+judulLapangan+kepalaBaku+isiBaku), nil) {
			switch x.Kode {
			case renstra.TabelTidakDikenal, renstra.TabelTidakTerbaca, renstra.TabelLain:
				got = append(got, fmt.Sprint(x.Keparahan, " baris ", x.Baris))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
}

// Tables of what was reached have years and amounts too, and are no programme
// table.
func TestBukanTabelProgram(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	for nomor, tabel := range map[string]*renstra.Tabel{"makro": r.TabelPendanaan(), "T-C.23": r.TabelKinerjaPelayanan()} {
		for nama, tulis := range map[string]func(io.Writer) error{"Markdown": tabel.WriteMarkdown, "TSV": tabel.WriteTSV, "CSV": tabel.WriteCSV} {
			var b bytes.Buffer
			if err := tulis(&b); err != nil {
				t.Fatal(err)
			}
			if x, err := renstra.Read(&b); !errors.Is(err, renstra.ErrTabel) {
				t.Errorf("%s %s: %v, %v", nomor, nama, x, err)
			}
		}
	}
}
