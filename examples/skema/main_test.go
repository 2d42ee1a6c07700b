package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan"
	"github.com/perencanaan-id/perencanaan/renstra"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// rencana is the plan of the document, read from its tables.
func rencana(t *testing.T) *renstra.Rencana {
	t.Helper()
	f, err := perencanaan.Fixtures().Open(perencanaan.DinsosKotaJambi)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := renstra.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The validator accepts the plan as the library writes it.
func TestRencanaSesuai(t *testing.T) {
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		var b bytes.Buffer
		if err := renstra.Encode(&b, rencana(t), f); err != nil {
			t.Fatal(err)
		}
		if err := periksa(b.Bytes()); err != nil {
			t.Errorf("%v: %v", f, err)
		}
	}
	y, err := fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambiYAML)
	if err != nil {
		t.Fatal(err)
	}
	if err := periksa(y); err != nil {
		t.Error(err)
	}
}

// It refuses what is broken, and so does the library. Each is one change of
// the fixture.
func TestRusak(t *testing.T) {
	y, err := fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambiYAML)
	if err != nil {
		t.Fatal(err)
	}
	rusak := []struct{ nama, dari, ke string }{
		{"medan salah eja di akar", "perangkatDaerah:", "perangkatDaera:"},
		{"medan salah eja pada tahun", "pagu: 7660689051", "paguu: 7660689051"},
		{"pagu bukan jumlah", "pagu: 7660689051", "pagu: banyak"},
		{"pagu daftar", "pagu: 7660689051", "pagu: [7660689051]"},
		{"tahun bukan bilangan", "sampai: 2029", "sampai: nanti"},
		{"tahun negatif", "sampai: 2029", "sampai: -2029"},
		{"jenis daerah asing", "jenisDaerah: kabkota", "jenisDaerah: kecamatan"},
		{"konvensi asing", "konvensi: koma ribuan", "konvensi: spasi"},
		{"tanpa nama", "  nama: Jumlah Total\n", ""},
		{"kode bukan kode", "kode: 1.06.04\n", "kode: sosial\n"},
		{"target ya", "baseline: BB\n", "baseline: true\n"},
		{"daftar yang bukan daftar", "tahun: [2025, 2026, 2027, 2028, 2029, 2030]", "tahun: 2025"},
		{"kolom asing", "kolom: [pagu]", "kolom: [rupiah]"},
		{"anak di tempat yang salah", "        kegiatan:\n", "        subKegiatan:\n"},
		{"periode bukan kumpulan medan", "periode:\n  tahunDasar: 2024\n  dari: 2025\n  sampai: 2029\n", "periode: 2025-2029\n"},
	}
	for _, x := range rusak {
		t.Run(x.nama, func(t *testing.T) {
			if !strings.Contains(string(y), x.dari) {
				t.Fatalf("%q tidak ada dalam fixture", x.dari)
			}
			text := strings.Replace(string(y), x.dari, x.ke, 1)
			var salah *jsonschema.ValidationError
			if err := periksa([]byte(text)); !errors.As(err, &salah) {
				t.Errorf("skema menerima: %v", err)
			}
			if _, err := renstra.Decode(strings.NewReader(text)); err == nil {
				t.Error("pustaka menerima")
			}
		})
	}
}

func TestRun(t *testing.T) {
	rusak := filepath.Join(t.TempDir(), "rusak.yaml")
	if err := os.WriteFile(rusak, []byte("daera: X\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		args []string
		want int
	}{{nil, 0}, {[]string{rusak}, 1}, {[]string{rusak + "x"}, 2}, {[]string{"a", "b"}, 2}} {
		var out, salah bytes.Buffer
		if got := run(x.args, &out, &salah); got != x.want {
			t.Errorf("%v: keluar %d, diharapkan %d: %s%s", x.args, got, x.want, &out, &salah)
		}
	}
}
