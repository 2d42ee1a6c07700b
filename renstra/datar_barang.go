package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Records of the things that the accounts of a sub kegiatan buy, one for each, as
// those of an RKA: goods with a price.

// medanBarang are the fields that tell one thing from another, with whether they
// show that a record is of one.
var medanBarang = map[string]bool{
	"namakomponen": true, "komponen": true, "namastandarharga": true, "koefisien": true, "hargasatuan": true,
	"spek": false, "spesifikasi": false, "uraian": false, "keterangan": false, "subsblteks": false, "ketblteks": false,
	"volume": false, "satuan": false,
}

// tanpaBarang takes the volume and the unit of things away from the targets: what
// is bought is no output of the sub kegiatan.
func (d *rekamanDatar) tanpaBarang() {
	rekening := slices.ContainsFunc(d.medan, func(m medanDatar) bool { return m.arti == medanRekening || m.arti == medanNamaRekening })
	if !rekening || !slices.ContainsFunc(d.kolom, func(k string) bool { return medanBarang[teks.Lipat(k)] }) {
		return
	}
	for i, k := range d.kolom {
		f := teks.Lipat(k)
		if f == "volume" || f == "satuan" {
			d.medan[i] = medanDatar{}
		}
		if _, ada := medanBarang[f]; ada {
			d.barang = append(d.barang, i)
		}
	}
}

// isiBarang is what a record says of its thing.
func (d *rekamanDatar) isiBarang(row tabel.Baris) string {
	var sel []string
	for _, i := range d.barang {
		sel = append(sel, row.At(i))
	}
	return strings.Join(sel, "\x00")
}
