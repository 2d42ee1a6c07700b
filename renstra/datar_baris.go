package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The rows of flat records as documents have them, made ready: a head under
// lines of title, page numbers, codes under another head, cells with the lines of
// several indicators.

// maxJudulDatar is how many lines of title may stand above the fields.
const maxJudulDatar = 5

// kepalaDiBaris takes the fields from one of the first rows, where those above it
// are a title cut into cells; a record that slipped above them remains one.
func (d *rekamanDatar) kepalaDiBaris(kepala []tabel.Baris) {
	if tampakDatar(d.medan) {
		return
	}
	atas := slices.Concat(kepala, d.baris[:min(len(d.baris), maxJudulDatar)])
	for i, row := range atas[len(kepala):] {
		var medan []medanDatar
		for _, s := range row.Sel {
			medan = append(medan, medanOf(s))
		}
		if !tampakDatar(medan) || !slices.ContainsFunc(medan, medanDatar.uang) {
			continue
		}
		isi := d.baris[i+1:]
		d.baris = nil
		for _, b := range atas[:len(kepala)+i] {
			if slices.ContainsFunc(b.Sel, func(s string) bool {
				k, _ := nomenklatur.ParseKode(s)
				return k.Tingkat() >= nomenklatur.TingkatProgram
			}) {
				d.baris = append(d.baris, b)
				continue
			}
			d.judul = strings.TrimLeft(d.judul+" "+strings.TrimSpace(strings.Join(b.Sel, " ")), " ")
		}
		d.kolom, d.medan, d.nomor, d.baris = row.Sel, medan, row.Nomor, append(d.baris, isi...)
		return
	}
}

// siapkan makes the rows ready to be read.
func (d *rekamanDatar) siapkan() {
	d.saring()
	d.kodeDiRekening()
	if d.json {
		return
	}
	var baris []tabel.Baris
	for _, row := range d.baris {
		if at := row.Tunggal(); at >= 0 && nomorSaja(row.Sel[at]) && !d.berangka(at) {
			continue // the number of a page
		}
		baris = append(baris, row)
	}
	d.baris = baris
	d.isiTahun() // before the lines of a cell become records
	baris = nil
	for _, row := range d.baris {
		baris = append(baris, d.pecahBaris(row)...)
	}
	d.baris = baris
}

// berangka reports whether a field is one of amounts or targets.
func (d *rekamanDatar) berangka(i int) bool {
	if i >= len(d.medan) {
		return false
	}
	switch m := d.medan[i]; m.arti {
	case medanTarget, medanAwal, medanAkhir, medanPaguAkhir:
		return true
	default:
		return m.uang()
	}
}

// kodeDiRekening makes the field of the account that of the code of the row, where
// that has none: "Kode Rekening" is what many call the code of a sub kegiatan.
func (d *rekamanDatar) kodeDiRekening() {
	if slices.ContainsFunc(d.medan, func(m medanDatar) bool { return m.arti == medanKode || m.arti == medanKodeBaris }) {
		return
	}
	at := slices.IndexFunc(d.medan, func(m medanDatar) bool { return m.arti == medanRekening })
	if at < 0 {
		return
	}
	ada := false
	for _, row := range d.baris {
		s := row.At(at)
		if s == "" || awalanJumlah(s) {
			continue
		}
		_, salah := nomenklatur.ParseKodeRekening(s)
		if k, err := nomenklatur.ParseKode(s); salah == nil || err != nil || k.Tingkat() < nomenklatur.TingkatBidangUrusan {
			return
		}
		ada = true
	}
	if ada {
		d.medan[at] = medanDatar{arti: medanKodeBaris}
	}
}

// pecahBaris makes a row for each line of a cell of indicators, the targets and
// units beside them being cut likewise or the same for all. The amounts stand in
// the first.
func (d *rekamanDatar) pecahBaris(row tabel.Baris) []tabel.Baris {
	indikator := slices.IndexFunc(d.medan, func(m medanDatar) bool { return m.arti == medanIndikator })
	if indikator < 0 || !row.HasLines() {
		return []tabel.Baris{row}
	}
	n := len(slices.Collect(row.Lines(indikator)))
	if n < 2 {
		return []tabel.Baris{row}
	}
	out := make([]tabel.Baris, n)
	for i := range out {
		out[i] = tabel.Baris{Nomor: row.Nomor, Sel: slices.Clone(row.Sel)}
	}
	for at, m := range d.medan[:min(len(d.medan), len(row.Sel))] {
		switch {
		case m.uang(), m.arti == medanPaguAkhir:
			for i := range out[1:] {
				out[i+1].Sel[at] = ""
			}
		case m.arti == medanIndikator, m.arti == medanSatuan, m.arti == medanTarget, m.arti == medanAwal, m.arti == medanAkhir:
			isi := slices.Collect(row.Lines(at))
			if len(isi) != n {
				if len(isi) > 1 || at == indikator {
					return []tabel.Baris{row} // no way to pair them
				}
				continue
			}
			for i := range out {
				out[i].Sel[at] = isi[i]
			}
		}
	}
	return out
}
