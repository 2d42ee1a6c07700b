package nomenklatur

import (
	"bufio"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCocok runs the cases that planners keep in testdata/cocok.txt.
func TestCocok(t *testing.T) {
	f, err := os.Open("testdata/cocok.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	kasus := 0
	for baris := 1; sc.Scan(); baris++ {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " ; ")
		if len(f) != 5 {
			t.Fatalf("baris %d: %d ruas, diharapkan 5", baris, len(f))
		}
		kasus++
		m := Default().Match(kueriKasus(t, f))
		if got, want := cetakPadanan(m, strings.Fields(f[3])), strings.Join(urutKode(strings.Fields(f[3])), " "); got != want {
			t.Errorf("cocok.txt:%d %s\n  dapat %s\n  mau   %s (%s)", baris, f[0], got, want, f[4])
		}
	}
	if kasus < 35 {
		t.Errorf("hanya %d kasus", kasus)
	}
}

func kueriKasus(t *testing.T, f []string) Query {
	t.Helper()
	ruas := strings.Split(f[0]+"|||", "|")
	q := Query{Nama: ruas[0], Indikator: ruas[2], Satuan: ruas[3]}
	if s := strings.TrimSpace(ruas[1]); s != "" {
		q.Induk = MustParseKode(s)
	}
	var err error
	if f[1] != "-" {
		if q.JenisDaerah, err = ParseJenisDaerah(f[1]); err != nil {
			t.Fatal(err)
		}
	}
	if f[2] != "-" {
		if q.Edisi, err = ParseEdisi(f[2]); err != nil {
			t.Fatal(err)
		}
	}
	return q
}

// cetakPadanan prints a match as a case expects it: with one code expected,
// the first candidate; with several, all.
func cetakPadanan(m Padanan, want []string) string {
	out := strings.Fields(m.Keyakinan.String())
	kata := len(out)
	for _, c := range m.Calon {
		out = append(out, c.Entri.Kode.String())
	}
	if len(want) <= kata+1 && len(out) > kata+1 {
		out = out[:kata+1]
	}
	return strings.Join(urutKode(out), " ")
}

func urutKode(f []string) []string {
	i := slices.IndexFunc(f, func(s string) bool { return strings.ContainsAny(s, "0123456789X") })
	if i >= 0 {
		slices.Sort(f[i:])
	}
	return f
}

// Every row of the catalogue, sought by its own name under its own parent, is
// found; Pasti is always right, and is missing only where the name stands
// twice there.
func TestMatchSetiapEntri(t *testing.T) {
	k := Default()
	for e := range k.All() {
		m := k.Match(Query{Nama: e.Nama, JenisDaerah: e.JenisDaerah, Tingkat: e.Tingkat(), Induk: e.Kode.Parent(), Indikator: e.Indikator, Satuan: e.Satuan})
		if m.Keyakinan == Pasti && m.Calon[0].Entri.Kode != e.Kode {
			t.Errorf("%v %q: pasti %v", e.Kode, e.Nama, m.Calon[0].Entri.Kode)
		}
		if !slices.ContainsFunc(m.Calon, func(c Calon) bool { return c.Entri.Kode == e.Kode }) {
			t.Errorf("%v %q: tidak di antara calon", e.Kode, e.Nama)
		}
	}
}

// A name damaged at random is never sure to be another row. Seeded; the
// damage is one to three letters, or words joined or split.
func TestMatchNamaRusak(t *testing.T) {
	k := Default()
	r := rand.New(rand.NewPCG(90, 2019))
	pasti, pertama, n := 0, 0, 0
	for e := range k.All() {
		if e.Tingkat() < TingkatKegiatan {
			continue
		}
		n++
		m := k.Match(Query{Nama: rusak(r, e.Nama), JenisDaerah: e.JenisDaerah, Tingkat: e.Tingkat(), Induk: e.Kode.Parent(), Indikator: e.Indikator, Satuan: e.Satuan})
		if m.Keyakinan == Pasti {
			pasti++
			if m.Calon[0].Entri.Kode != e.Kode {
				t.Errorf("%v %q: pasti %v %q", e.Kode, e.Nama, m.Calon[0].Entri.Kode, m.Calon[0].Entri.Nama)
			}
		}
		if len(m.Calon) > 0 && m.Calon[0].Entri.Kode == e.Kode {
			pertama++
		}
	}
	t.Logf("%d nama rusak: %d pasti, calon pertama benar %d", n, pasti, pertama)
	if pertama*100 < n*95 {
		t.Errorf("calon pertama benar hanya %d dari %d", pertama, n)
	}
}

func rusak(r *rand.Rand, s string) string {
	b := []byte(s)
	for range 1 + r.IntN(3) {
		i := r.IntN(len(b))
		switch r.IntN(4) {
		case 0:
			b[i] = byte('a' + r.IntN(26))
		case 1:
			b = slices.Delete(b, i, i+1)
		case 2:
			b = slices.Insert(b, i, byte('a'+r.IntN(26)))
		case 3:
			b = slices.Insert(b, i, ' ')
		}
		if len(b) == 0 {
			return "x"
		}
	}
	return string(b)
}

func FuzzMatch(f *testing.F) {
	for e := range Default().All() {
		if e.Kode.Nomor()%7 == 0 {
			f.Add(e.Nama, e.Indikator, uint8(e.JenisDaerah), uint8(e.Tingkat()))
		}
	}
	f.Add("", "", uint8(9), uint8(9))
	f.Add("\xff\xfe<b>", "<", uint8(0), uint8(0))
	f.Fuzz(func(t *testing.T, nama, indikator string, j, tingkat uint8) {
		if len(nama) > 2000 {
			return
		}
		q := Query{Nama: nama, Indikator: indikator, JenisDaerah: JenisDaerah(j), Tingkat: Tingkat(tingkat % 6)}
		m := Default().Match(q)
		if m.Keyakinan == Pasti && (len(m.Calon) != 1 || m.Calon[0].Jarak != 0) {
			t.Fatalf("pasti dengan %d calon, jarak %d", len(m.Calon), m.Calon[0].Jarak)
		}
		if (m.Keyakinan == TidakAda) != (len(m.Calon) == 0) || len(m.Calon) > maxCalon && m.Calon[maxCalon].Jarak > 0 {
			t.Fatalf("%v dengan %d calon", m.Keyakinan, len(m.Calon))
		}
		if diff := cmp.Diff(m, Default().Match(q), cmp.Comparer(func(a, b Kode) bool { return a == b })); diff != "" {
			t.Fatal(diff)
		}
	})
}
