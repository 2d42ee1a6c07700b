package renstra_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// rekamanJSON are flat records in JSON, n of them (synthetic).
func rekamanJSON(n int) string {
	var b strings.Builder
	b.WriteString("[\n")
	for i := range n {
		if i > 0 {
			b.WriteString(",\n")
		}
		fmt.Fprintf(&b, `{"kode_program": "1.06.04", "kode_giat": "1.06.04.2.01", "kode_sub_giat": "1.06.04.2.01.0001", "kode_akun": "5.1.02.01.01.%04d", "tahun": 2026, "pagu": 1}`, i)
	}
	b.WriteString("\n]\n")
	return b.String()
}

// bentukData is the plan in every format, with the reader of each.
func bentukData(t *testing.T) map[string]struct {
	text string
	baca func(context.Context, io.Reader, ...renstra.Option) (*renstra.Rencana, error)
} {
	r := rencana(t, bacaFixture(t))
	type b = struct {
		text string
		baca func(context.Context, io.Reader, ...renstra.Option) (*renstra.Rencana, error)
	}
	return map[string]b{
		"teks":         {bacaFixture(t), renstra.ReadContext},
		"yaml":         {tulis(t, r, renstra.YAML), renstra.ReadContext},
		"yaml, Decode": {tulis(t, r, renstra.YAML), renstra.DecodeContext},
		"json":         {tulis(t, r, renstra.JSON), renstra.ReadContext},
		"json, Decode": {tulis(t, r, renstra.JSON), renstra.DecodeContext},
		"datar":        {rekamanJSON(3000), renstra.ReadContext},
		"datar, objek": {`{"data": ` + rekamanJSON(3000) + `}`, renstra.ReadContext},
	}
}

// ctxHitung is cancelled from the n-th look at it on.
type ctxHitung struct {
	context.Context
	sisa int
}

func (c *ctxHitung) Err() error {
	if c.sisa--; c.sisa < 0 {
		return context.Canceled
	}
	return nil
}

// A context that is cancelled gives its error, whenever that happens: at the
// first look at it, at the last, and at each between.
func TestBatal(t *testing.T) {
	for nama, x := range bentukData(t) {
		t.Run(nama, func(t *testing.T) {
			hitung := &ctxHitung{context.Background(), 1 << 30}
			if _, err := x.baca(hitung, strings.NewReader(x.text)); err != nil {
				t.Fatal(err)
			}
			kali := 1<<30 - hitung.sisa
			if kali < 6 {
				t.Errorf("konteks hanya dilihat %d kali", kali)
			}
			for n := 0; n < kali; n += 1 + kali/20 {
				r, err := x.baca(&ctxHitung{context.Background(), n}, strings.NewReader(x.text))
				if err != context.Canceled || r != nil {
					t.Errorf("batal pada pandangan ke-%d dari %d: %v", n+1, kali, err)
				}
			}
		})
	}
}

// The context is looked at between parsing and building: cancelled at the
// report of the end it still counts.
func TestBatalDiAkhir(t *testing.T) {
	for nama, x := range bentukData(t) {
		ctx, batal := context.WithCancel(context.Background())
		_, err := x.baca(ctx, strings.NewReader(x.text), renstra.WithProgress(func(selesai, dari int64) {
			if selesai == dari {
				batal()
			}
		}))
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", nama, err)
		}
		batal()
	}
}

// Progress never goes back and ends with all bytes of the text.
func TestKemajuan(t *testing.T) {
	for nama, x := range bentukData(t) {
		var lalu, akhir int64 = -1, 0
		_, err := x.baca(context.Background(), strings.NewReader(x.text), renstra.WithProgress(func(selesai, dari int64) {
			if selesai < lalu || selesai > dari || dari != int64(len(x.text)) {
				t.Errorf("%s: %d dari %d setelah %d, panjang %d", nama, selesai, dari, lalu, len(x.text))
			}
			lalu, akhir = selesai, dari
		}))
		if err != nil {
			t.Errorf("%s: %v", nama, err)
		}
		if lalu != akhir || lalu <= 0 {
			t.Errorf("%s: berakhir pada %d dari %d", nama, lalu, akhir)
		}
	}
}

// The limits of the grid hold for flat records in JSON: with the figure that
// just fits they are read, with one less they are not.
func TestBatasDatarJSON(t *testing.T) {
	text := rekamanJSON(3) // six fields; the longest text is "1.06.04.2.01.0001", 17 bytes
	for _, x := range []struct {
		nama  string
		opsi  func(int) tabel.Option
		muat  int
		baris int // where the error is
		di    string
	}{
		{"baris", tabel.WithMaxBaris, 3, 4, `{"kode_program"`},
		{"medan", tabel.WithMaxKolom, 6, 2, `"pagu"`},
		{"isi", tabel.WithMaxSel, 17, 2, `"1.06.04.2.01.0001"`},
		{"bita", func(n int) tabel.Option { return tabel.WithLimit(int64(n)) }, len(text), 5, "\n"},
	} {
		if _, err := renstra.Read(strings.NewReader(text), renstra.WithTabel(x.opsi(x.muat))); err != nil {
			t.Errorf("%s %d: %v", x.nama, x.muat, err)
		}
		_, err := renstra.Read(strings.NewReader(text), renstra.WithTabel(x.opsi(x.muat-1)))
		var re *renstra.ReadError
		kolom := strings.Index(strings.SplitAfter(text, "\n")[x.baris-1], x.di) + 1
		if !errors.As(err, &re) || re.Err != renstra.ErrBatas || re.Baris != x.baris || re.Kolom != kolom {
			t.Errorf("%s %d: %v", x.nama, x.muat-1, err)
		}
	}
	// More than the default can be asked for.
	sel := strings.Replace(text, "5.1.02.01.01.0000", strings.Repeat("x", tabel.DefaultMaxSel+1), 1)
	if _, err := renstra.Read(strings.NewReader(sel)); !errors.Is(err, renstra.ErrBatas) {
		t.Errorf("sel lebih panjang dari baku: %v", err)
	}
	if _, err := renstra.Read(strings.NewReader(sel), renstra.WithTabel(tabel.WithMaxSel(tabel.DefaultMaxSel+1))); err != nil {
		t.Error(err)
	}
}

// The readers of every form keep a limit at both of its ends.
func TestBatasUjung(t *testing.T) {
	var yaml strings.Builder
	if err := renstra.Encode(&yaml, rencanaKecil("Dinas", "Program", 2026), renstra.YAML); err != nil {
		t.Fatal(err)
	}
	for nama, baca := range map[string]func(renstra.Option) (*renstra.Rencana, error){
		"Decode": func(o renstra.Option) (*renstra.Rencana, error) {
			return renstra.Decode(strings.NewReader(yaml.String()), o)
		},
		"datar JSON": func(o renstra.Option) (*renstra.Rencana, error) {
			return renstra.Read(strings.NewReader(rekamanJSON(3)), o)
		},
		"teks": func(o renstra.Option) (*renstra.Rencana, error) {
			return renstra.Read(strings.NewReader(contohSaran), o)
		},
		"ReadRows": func(o renstra.Option) (*renstra.Rencana, error) {
			rows := func(yield func(int, []string) bool) {
				for i, line := range strings.Split(contohSaran, "\n") {
					if !yield(i+1, strings.Split(line, "\t")) {
						return
					}
				}
			}
			return renstra.ReadRows(context.Background(), rows, o)
		},
	} {
		if _, err := baca(renstra.WithLimit(math.MaxInt64)); err != nil {
			t.Errorf("%s batas terbesar: %v", nama, err)
		}
		for _, n := range []int64{-5, 0} {
			if _, err := baca(renstra.WithLimit(n)); !errors.Is(err, renstra.ErrBatas) {
				t.Errorf("%s batas %d: %v, mau ErrBatas", nama, n, err)
			}
		}
	}
}
