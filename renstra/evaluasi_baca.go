package renstra

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// ErrRealisasi is wrapped by the errors of [ReadRealisasi] and
// [ReadRealisasiIndikator] about a table or JSON that is none of realisation.
var ErrRealisasi = errors.New("data realisasi tidak terbaca")

// What errors say of two kinds of cells.
const (
	kodeRealisasi     = "kode program, kegiatan atau sub kegiatan, misalnya 1.06.01.2.01.0001"
	triwulanRealisasi = `triwulan 1 sampai 4, I sampai IV, atau "lalu"`
)

// ReadRealisasi reads records of realisation from a table with one line of
// heads, separated by commas, semicolons or TABs:
//
//	kode,triwulan,kinerja,keuangan
//	1.06.01.2.01.0001,1,1 Dokumen,3.500.000
//	1.06.01.2.01.0001,lalu,2 Dokumen,-
//
// A column nama stands for or beside kode, indikator and satuan may be there
// too, in any order; any other column is an error, since it may be one of
// these misspelt. Triwulan is 1 to 4, I to IV, also with TW or Triwulan before
// it, or "lalu" ([TriwulanLalu]); any other number is kept, and found by
// [Renja.Evaluate]. The table does not say whether its figures are of the
// quarter alone or since the beginning of the year: [CaraEvaluasi.Kumulatif]
// does. How the amounts are grouped is judged from all of them. An
// empty cell is not written, a dash is a dash.
//
// JSON is an array of objects with the fields of [Realisasi]; the values may be
// written as in the table. Where encoding/json passes over a field that is
// misspelt, here it is an error, with the nearest name.
//
// Of the options, [WithLimit], [WithProgress], [WithKonvensi] and, by
// [WithTabel], the limit of lines count, here of records.
//
// The error wraps a [*ReadError] and with it [ErrRealisasi] and what its cause
// wraps, or [ErrUTF8] or [ErrBatas]; of JSON it joins one for each mistake. Or it
// is that of r.
func ReadRealisasi(r io.Reader, opts ...Option) ([]Realisasi, error) {
	return ReadRealisasiContext(context.Background(), r, opts...)
}

// ReadRealisasiContext is [ReadRealisasi] that gives up with the context's
// error.
func ReadRealisasiContext(ctx context.Context, r io.Reader, opts ...Option) ([]Realisasi, error) {
	return bacaRekaman(ctx, r, opts, rekamanRealisasi)
}

// bentukRekaman is what a kind of record needs besides the types of its fields.
type bentukRekaman[T any] struct {
	// of a table
	kolom []string
	perlu [][]string // of each of these at least one
	isi   func(*pembacaRealisasi) ([]T, error)
	// of JSON
	khusus func(d *pembacaData, x *T) map[string]func(*yaml.Node, *jejak) // readers of fields; may be nil
	kurang func(x *T) string                                              // what a record lacks, "" for nothing
}

var rekamanRealisasi = bentukRekaman[Realisasi]{
	kolom:  []string{"kode", "nama", "indikator", "triwulan", "kinerja", "satuan", "keuangan"},
	perlu:  [][]string{{"kode", "nama"}, {"triwulan"}, {"kinerja", "keuangan"}},
	isi:    (*pembacaRealisasi).isi,
	khusus: khususRealisasi,
	kurang: func(x *Realisasi) string {
		if x.Kode.IsValid() || x.Nama != "" {
			return ""
		}
		return "kode atau nama"
	},
}

// bacaRekaman reads records from a table or JSON.
func bacaRekaman[T any](ctx context.Context, r io.Reader, opts []Option, k bentukRekaman[T]) ([]T, error) {
	o := opsi(opts)
	text, err := tabel.ReadText(ctx, r, o.batas())
	if err != nil {
		return nil, err
	}
	if tampakLarik(text) {
		return bacaRekamanJSON(ctx, text, o, k)
	}
	b, err := bukaRealisasi(ctx, text, o, k.kolom)
	if err != nil {
		return nil, err
	}
	for _, kolom := range k.perlu {
		if err := b.perlu(kolom); err != nil {
			return nil, err
		}
	}
	return k.isi(b)
}

// bukaRealisasi reads the heads of a table, each one of those in kolom.
func bukaRealisasi(ctx context.Context, text string, o options, kolom []string) (*pembacaRealisasi, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	b := &pembacaRealisasi{pengawas: pengawasOf(ctx, text, o), konvensi: o.konvensi,
		csv: csv.NewReader(strings.NewReader(text)), kolom: kolom, at: map[string]int{}}
	b.csv.Comma = pemisahCSV(text)
	b.csv.TrimLeadingSpace = b.csv.Comma != '\t'
	return b, b.kepala()
}

// pemisahCSV is the separator of the heads, which have none in their names.
func pemisahCSV(text string) rune {
	kepala, _, _ := strings.Cut(text, "\n")
	for _, c := range "\t;" {
		if strings.ContainsRune(kepala, c) {
			return c
		}
	}
	return ','
}

// pembacaRealisasi reads one table.
type pembacaRealisasi struct {
	*pengawas
	konvensi anggaran.Konvensi // of the amounts, as asked for
	csv      *csv.Reader
	kolom    []string       // which columns it may have
	at       map[string]int // where each column stands
	judul    string         // the heads as written
	n        int            // records read
}

// salahSebab is salah with the error that says why.
func (b *pembacaRealisasi) salahSebab(baris, kolom int, diharapkan, ditemukan string, sebab error) error {
	return &ReadError{Baris: baris, Kolom: kolom, Expected: diharapkan, Found: ditemukan, Err: fmt.Errorf("%w: %w", ErrRealisasi, sebab)}
}

func (b *pembacaRealisasi) salah(baris, kolom int, diharapkan, ditemukan string) error {
	return &ReadError{Baris: baris, Kolom: kolom, Expected: diharapkan, Found: ditemukan, Err: ErrRealisasi}
}

// baris reads one record; the error of the CSV reader keeps its place.
func (b *pembacaRealisasi) baris() ([]string, error) {
	sel, err := b.csv.Read()
	var p *csv.ParseError
	switch {
	case errors.As(err, &p) && errors.Is(err, csv.ErrFieldCount):
		return nil, b.salah(p.Line, 1, fmt.Sprintf("%d sel seperti kepalanya", b.csv.FieldsPerRecord), fmt.Sprintf("%d sel", len(sel)))
	case errors.As(err, &p):
		return nil, b.salah(p.Line, p.Column, "sel CSV dengan tanda kutip yang berpasangan", "tanda kutip yang tidak berpasangan")
	}
	return sel, err
}

func (b *pembacaRealisasi) kepala() error {
	sel, err := b.baris()
	if err == io.EOF {
		return b.salah(1, 1, "baris kepala: "+strings.Join(b.kolom, ", "), "masukan kosong")
	}
	if err != nil {
		return err
	}
	for i, s := range sel {
		baris, kolom := b.csv.FieldPos(i)
		nama := strings.ToLower(teks.Bersih(s))
		_, ganda := b.at[nama]
		if ganda || !slices.Contains(b.kolom, nama) {
			return b.salah(baris, kolom, "kolom "+strings.Join(b.kolom, ", ")+", masing-masing sekali", strconv.Quote(potongTeks(s)))
		}
		b.at[nama] = i
	}
	b.judul = strings.Join(sel, ", ")
	return nil
}

// perlu fails if none of the columns is there.
func (b *pembacaRealisasi) perlu(salahSatu []string) error {
	if slices.ContainsFunc(salahSatu, func(nama string) bool { _, ada := b.at[nama]; return ada }) {
		return nil
	}
	return b.salah(1, 1, "kolom "+strings.Join(salahSatu, " atau "), strconv.Quote(potongTeks(b.judul)))
}

// rekaman reads the next record that says something; nil at the end.
func (b *pembacaRealisasi) rekaman() ([]string, error) {
	if b.n%langkahData == 0 {
		if err := b.tahap(b.csv.InputOffset()); err != nil {
			return nil, err
		}
	}
	for b.n++; ; {
		sel, err := b.baris()
		if err == io.EOF {
			return nil, b.tahap(b.dari)
		}
		if err == nil && b.n > b.MaxBaris {
			e := batas("paling banyak %d baris", b.MaxBaris, "baris berikutnya")
			e.Baris, e.Kolom = b.csv.FieldPos(0)
			return nil, e
		}
		if err != nil || slices.ContainsFunc(sel, func(s string) bool { return strings.TrimSpace(s) != "" }) {
			return sel, err
		}
	}
}

// ambil is the cell of a column and its place; empty where there is none.
func (b *pembacaRealisasi) ambil(sel []string, nama string) (s string, baris, kolom int) {
	if i, ok := b.at[nama]; ok {
		baris, kolom = b.csv.FieldPos(i)
		s = teks.Bersih(sel[i])
	}
	return s, baris, kolom
}

// uangRealisasi is a cell of money that waits for the convention of them all.
type uangRealisasi struct {
	sel          string
	baris, kolom int
}

func (b *pembacaRealisasi) isi() ([]Realisasi, error) {
	var out []Realisasi
	var uang []uangRealisasi
	for {
		sel, err := b.rekaman()
		if err != nil {
			return nil, err
		}
		if sel == nil {
			break
		}
		x, u, err := b.record(sel)
		if err != nil {
			return nil, err
		}
		out, uang = append(out, x), append(uang, u)
	}
	konvensi := b.konvensi
	if konvensi == anggaran.KonvensiTakTentu {
		konvensi = anggaran.KonvensiOf(func(yield func(string) bool) {
			for _, u := range uang {
				if !yield(u.sel) {
					return
				}
			}
		})
	}
	for i, u := range uang {
		v, err := konvensi.ParseIsian(u.sel)
		if err != nil {
			return nil, b.salahSebab(u.baris, u.kolom, "jumlah rupiah, tanda - atau sel kosong", strconv.Quote(potongTeks(u.sel)), err)
		}
		out[i].Keuangan = v
	}
	return out, nil
}

// record reads one line but for its money.
func (b *pembacaRealisasi) record(sel []string) (Realisasi, uangRealisasi, error) {
	ambil := func(nama string) (s string, baris, kolom int) { return b.ambil(sel, nama) }
	var x Realisasi
	x.Baris, _ = b.csv.FieldPos(0)
	x.Nama, _, _ = ambil("nama")
	x.Indikator, _, _ = ambil("indikator")
	kode, baris, kolom := ambil("kode")
	if kode != "" {
		k, err := nomenklatur.ParseKode(kode)
		if err != nil {
			return x, uangRealisasi{}, b.salahSebab(baris, kolom, kodeRealisasi, strconv.Quote(potongTeks(kode)), err)
		}
		x.Kode = k
	} else if x.Nama == "" {
		return x, uangRealisasi{}, b.salah(x.Baris, 1, "kode atau nama", "sel kosong")
	}
	tw, baris, kolom := ambil("triwulan")
	var ok bool
	if x.Triwulan, ok = parseTriwulan(tw); !ok {
		return x, uangRealisasi{}, b.salah(baris, kolom, triwulanRealisasi, strconv.Quote(potongTeks(tw)))
	}
	target, _, _ := ambil("kinerja")
	satuan, _, _ := ambil("satuan")
	x.Kinerja = kinerja.ParseTarget(target).WithSatuan(kinerja.ParseSatuan(satuan))
	var u uangRealisasi
	u.sel, u.baris, u.kolom = ambil("keuangan")
	return x, u, nil
}

// parseTriwulan reads "2", "II", "TW II", "Triwulan 2" and "lalu".
func parseTriwulan(s string) (int, bool) {
	s = strings.ToUpper(s)
	if s == "LALU" {
		return TriwulanLalu, true
	}
	for _, depan := range []string{"TRIWULAN", "TW."} {
		s = strings.TrimPrefix(s, depan)
	}
	s = strings.TrimSpace(strings.TrimPrefix(s, "TW"))
	if i := slices.Index(triwulanTeks[:], s); i >= 0 {
		return i + 1, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0
}
