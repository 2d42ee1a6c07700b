package renstra

import (
	"context"
	"io"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

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
	return bacaRekaman(ctx, r, opts, rekamanRealisasiIndikator)
}

var rekamanRealisasiIndikator = bentukRekaman[RealisasiIndikator]{
	kolom: []string{"indikator", "induk", "nilai", "satuan"},
	perlu: [][]string{{"indikator"}, {"nilai"}},
	isi:   (*pembacaRealisasi).isiIndikator,
	kurang: func(x *RealisasiIndikator) string {
		if strings.TrimSpace(x.Indikator) != "" {
			return ""
		}
		return "nama indikator"
	},
}

func (b *pembacaRealisasi) isiIndikator() ([]RealisasiIndikator, error) {
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
