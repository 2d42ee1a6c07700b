package anggaran

import (
	"bufio"
	"errors"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestKonvensiOf(t *testing.T) {
	for _, c := range []struct {
		why   string
		cells []string
		want  Konvensi
	}{
		{"no cell", nil, KonvensiTakTentu},
		{"no separators", []string{"1000", "7660689051", "0"}, KonvensiTakTentu},
		{"two groups", []string{"7,660,689,051", "1.234"}, KomaRibuan},
		{"two groups of points", []string{"7.660.689"}, TitikRibuan},
		{"both separators", []string{"1.234,00"}, TitikRibuan},
		{"both, other way", []string{"1,234.5"}, KomaRibuan},
		{"comma divides", []string{"1234,5"}, TitikRibuan},
		{"point divides", []string{"12.34"}, KomaRibuan},
		{"no sen", []string{"Rp. 1.000,-"}, TitikRibuan},
		{"no sen, nothing grouped", []string{"1000,-"}, KonvensiTakTentu},
		{"majority", []string{"1.234.567", "8,467,368,000", "10,009,542,435"}, KomaRibuan},
		{"tie", []string{"1.234.567", "8,467,368,000"}, KonvensiTakTentu},
		{"tie, the open cells decide", []string{"1.234.567", "8,467,368,000", "1,000", "2,000"}, KomaRibuan},
		{"one open cell", []string{"1,234", "500"}, KonvensiTakTentu},
		{"two open cells", []string{"1,234", "(55,000)"}, KomaRibuan},
		{"two open cells of points", []string{"Rp1.234", "55.000"}, TitikRibuan},
		{"open cells disagree", []string{"1,234", "55,000", "1.234"}, KonvensiTakTentu},
		{"three decimals are no money", []string{"0.500", "1234.567"}, KonvensiTakTentu},
		{"out of range is no money", []string{strings.Repeat("9", 37) + ",0"}, KonvensiTakTentu},
		{"others are passed over", []string{"", "-", "94.40%", "2 Dokumen", "1.06.01.2.01.0001", "3,14159", "7.660.689"}, TitikRibuan},
	} {
		if got := KonvensiOf(slices.Values(c.cells)); got != c.want {
			t.Errorf("%s: %q: %v, want %v", c.why, c.cells, got, c.want)
		}
		if got := slowKonvensi(c.cells); got != c.want {
			t.Errorf("%s: the twin: %v, want %v", c.why, got, c.want)
		}
	}
}

// TestKonvensiDocument: the document's money has commas between thousands; a
// reader sees that on any page of its programme table.
func TestKonvensiDocument(t *testing.T) {
	f, err := os.Open("../testdata/renstra-dinsos-kota-jambi-2025-2029.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	money := regexp.MustCompile(`^[0-9]{1,3}(?:[.,][0-9]{3})+$`)
	var cells []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		for cell := range strings.SplitSeq(in.Text(), "\t") {
			if cell = strings.TrimSpace(cell); money.MatchString(cell) {
				cells = append(cells, cell)
			}
		}
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	if got := KonvensiOf(slices.Values(cells)); len(cells) < 100 || got != KomaRibuan {
		t.Errorf("%d cells of money: %v, want %v", len(cells), got, KomaRibuan)
	}
}

func TestKonvensiString(t *testing.T) {
	for k, want := range map[Konvensi]string{
		KonvensiTakTentu: "tak tentu", TitikRibuan: "titik ribuan", KomaRibuan: "koma ribuan", 7: "Konvensi(7)",
	} {
		if got := k.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// A column judged at once: the convention most cells follow, and which break
// it.
func TestBreaks(t *testing.T) {
	cells := []string{"7,660,689,051", "-", "", "8,467,368,000", "1.234.567", "2 Dokumen", "17,554,800"}
	k := KonvensiOf(slices.Values(cells))
	if k != KomaRibuan {
		t.Fatalf("%v", k)
	}
	var got []int
	for i, err := range k.Breaks(slices.Values(cells)) {
		if !errors.Is(err, ErrParse) {
			t.Errorf("%d: %v", i, err)
		}
		got = append(got, i)
	}
	if !slices.Equal(got, []int{4, 5}) {
		t.Errorf("%v", got)
	}
}
