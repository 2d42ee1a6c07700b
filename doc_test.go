package perencanaan_test

import (
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan"
)

func TestFixtures(t *testing.T) {
	data, err := fs.ReadFile(perencanaan.Fixtures(), perencanaan.DinsosKotaJambi)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), "Tabel 4.3 Rencana Program/Kegiatan/Sub Kegiatan dan Pendanaan") {
		t.Error("fixture tanpa Tabel 4.3")
	}
}

// The code and output that the READMEs open with are those of the example
// that go test runs, and the dependencies are those agreed.
func TestREADME(t *testing.T) {
	contoh, err := os.ReadFile("renstra/example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, nama := range []string{"README.md", "README.id.md"} {
		data, err := os.ReadFile(nama)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), "```go\n")
		kode, rest, _ := strings.Cut(rest, "```")
		_, rest, _ = strings.Cut(rest, "```\n")
		keluaran, _, _ := strings.Cut(rest, "```")
		for line := range strings.Lines(kode) {
			line, _, _ = strings.Cut(line, " // ")
			if s := strings.TrimSpace(line); !strings.Contains(string(contoh), s) {
				t.Errorf("%s: tidak ada dalam contoh: %s", nama, s)
			}
		}
		for line := range strings.Lines(keluaran) {
			if !strings.Contains(string(contoh), "// "+strings.TrimSpace(line)) {
				t.Errorf("%s: bukan keluaran contoh: %s", nama, line)
			}
		}
	}
}

func TestKetergantungan(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{if not .Indirect}}{{.Path}}{{end}}", "all").Output()
	if err != nil {
		t.Skip("go list: ", err)
	}
	got := strings.Fields(string(out))[1:]
	want := "github.com/google/go-cmp github.com/shopspring/decimal gopkg.in/yaml.v3"
	if strings.Join(got, " ") != want {
		t.Errorf("go.mod: %v, mau %s", got, want)
	}
}
