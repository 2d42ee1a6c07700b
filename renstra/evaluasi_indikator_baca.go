package renstra

import (
	"cmp"
	"context"
	"io"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// kolomRealisasiIndikator are the columns of a table of what indicators reached.
var kolomRealisasiIndikator = []string{"indikator", "induk", "nilai", "satuan"}

// ReadRealisasiIndikator reads what indicators reached from a table with one
// line of heads, separated by commas, semicolons or TABs:
//
//	indikator,nilai
//	Rasio Kontribusi PSKS,76%
//	Respon Penanganan Pengaduan Sosial,Baik
//
// The columns induk and satuan may be there too, in any order; any other column
// is an error. An empty value is not written, a dash is a dash; a row without
// an indicator is an error. What a value may be, [kinerja.ParseTarget] says.
//
// JSON, options and errors are as of [ReadRealisasi], with the fields of
// [RealisasiIndikator].
func ReadRealisasiIndikator(r io.Reader, opts ...Option) ([]RealisasiIndikator, error) {
	return ReadRealisasiIndikatorContext(context.Background(), r, opts...)
}

// ReadRealisasiIndikatorContext is [ReadRealisasiIndikator] that gives up with
// the context's error.
func ReadRealisasiIndikatorContext(ctx context.Context, r io.Reader, opts ...Option) ([]RealisasiIndikator, error) {
	o := opsi(opts)
	text, err := tabel.ReadText(ctx, r, o.batas())
	if err != nil {
		return nil, err
	}
	if tampakLarik(text) {
		return bacaRekamanJSON(ctx, text, o, rekamanRealisasiIndikator)
	}
	b, err := bukaRealisasi(ctx, text, o, kolomRealisasiIndikator)
	if err != nil {
		return nil, err
	}
	if err := cmp.Or(b.perlu("indikator"), b.perlu("nilai")); err != nil {
		return nil, err
	}
	var out []RealisasiIndikator
	for {
		sel, err := b.rekaman()
		if err != nil {
			return nil, err
		}
		if sel == nil {
			return out, nil
		}
		nama, baris, kolom := b.ambil(sel, "indikator")
		if nama == "" {
			return nil, b.salah(baris, kolom, "nama indikator", "sel kosong")
		}
		induk, _, _ := b.ambil(sel, "induk")
		nilai, _, _ := b.ambil(sel, "nilai")
		satuan, _, _ := b.ambil(sel, "satuan")
		out = append(out, RealisasiIndikator{Baris: baris, Indikator: nama, Induk: induk,
			Nilai: kinerja.ParseTarget(nilai).WithSatuan(kinerja.ParseSatuan(satuan))})
	}
}
