package renstra_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// petaBerkas is the map of the package in its README: what is done where.
var petaBerkas = []struct{ apa, berkas string }{
	{"the plan: its types and what they answer", "plan.go periode.go tujuan.go kaitan.go indikator.go pelayanan.go sumberdaya.go ketelitian.go temuan.go salin.go nil.go doc.go"},
	{"the way in, and what stops it", "read.go read_galat.go"},
	{"rows and tables of a text, before they mean anything", "tabel/*.go"},
	{"programme table: which tables it is in, its parts and versions", "grid.go susun.go gabung_tabel.go belah*.go perubahan.go kaki_halaman.go"},
	{"its head: what each column is", "head*.go tata_letak.go tahun_ke.go kolom_tahun.go"},
	{"its rows: level and parent", "level*.go jenjang.go nomor_depan.go lanjut.go"},
	{"its rows: codes and names", "kode*.go cocok.go"},
	{"its cells: what they mean, what two readings are decided by", "sel.go isi.go uang.go putusan_target.go bagi_indikator.go"},
	{"its totals", "sebutan_total.go total_*.go"},
	{"cells beside their column, and cut ones", "geser*.go sambung.go sel_terpotong.go"},
	{"every other table and the lists of the text, a reader each", "baca_*.go tabel_*.go tujuan_program.go kaitan_sasaran.go nama_indikator.go kolom_nomor.go putusan_indikator.go hitungan.go baris_jumlah.go rupa_judul.go"},
	{"the agency and its region", "perangkat.go daerah.go"},
	{"flat records and trees of JSON", "datar*.go"},
	{"the plan as YAML and JSON, and its schema", "format*.go json.go pengawas.go skema*.go"},
	{"the audit: the list of rules, what runs them, the rules by subject", "audit*.go aturan*.go rules_*.go susunan_*.go"},
	{"findings to other tools and back into the plan", "sarif.go saran.go"},
	{"sums and groups", "rollup.go rinci.go pivot*.go"},
	{"tables and drawings printed", "cetak*.go"},
	{"two plans compared", "diff*.go"},
	{"one year of the plan, and its evaluation", "renja.go evaluasi*.go"},
	{"many plans as one region", "wilayah*.go"},
}

// Every file of the package has one place on the map.
func TestPetaBerkas(t *testing.T) {
	semua, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	tempat := map[string]int{}
	for _, p := range petaBerkas {
		for _, pola := range strings.Fields(p.berkas) {
			m, err := filepath.Glob(pola)
			if err != nil || len(m) == 0 {
				t.Errorf("%s: tidak ada berkas, %v", pola, err)
			}
			for _, f := range m {
				tempat[f]++
			}
		}
	}
	for _, f := range slices.DeleteFunc(semua, func(f string) bool { return strings.HasSuffix(f, "_test.go") }) {
		if tempat[f] != 1 {
			t.Errorf("%s: %d tempat dalam peta", f, tempat[f])
		}
	}
}

// tulisPeta renders the map.
func tulisPeta() string {
	var b strings.Builder
	b.WriteString("## Where things are\n\nOne package, its files named by what they do; tests stand beside them.\n\n| what | files |\n| --- | --- |\n")
	for _, p := range petaBerkas {
		fmt.Fprintf(&b, "| %s | `%s` |\n", p.apa, strings.Join(strings.Fields(p.berkas), "`, `"))
	}
	return b.String() + "\n"
}
