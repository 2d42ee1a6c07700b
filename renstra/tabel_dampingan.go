package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Two tables of counts may stand side by side in one, each with its own numbers:
// "No, Golongan, Jumlah, No, Pendidikan, Jumlah". Where the numbers go on under the
// same heads, they are one, folded to save paper.

// berdampingan are the tables that stand side by side in one; else it alone.
func (p *pembacaTabel) berdampingan(t *tabel.Tabel) []*tabel.Tabel {
	k := kolomPertama(t)
	var awal []int
	for i, c := range k {
		if c.Lipat == "no" || c.Lipat == "nomor" {
			awal = append(awal, i)
		}
	}
	if len(awal) < 2 || awal[0] > 0 || slices.ContainsFunc(t.Halaman, func(h *tabel.Halaman) bool { return len(h.Kolom) > 0 && !samaKolom(h.Kolom, k) }) {
		return []*tabel.Tabel{t}
	}
	var out []*tabel.Tabel
	for n, dari := range awal {
		sampai := len(k)
		if n+1 < len(awal) {
			sampai = awal[n+1]
		}
		bagian := potongKolom(t, dari, sampai)
		if jenisTabelOf(bagian) != jenisJumlah || len(lajurJumlahOf(bagian, kolomPertama(bagian)).nilai) == 0 {
			return []*tabel.Tabel{t}
		}
		out = append(out, bagian)
	}
	if satu := lipatan(out); satu != nil {
		out = []*tabel.Tabel{satu}
	}
	p.catat(Temuan{Kode: TabelTerbelah, Keparahan: Info, Baris: t.Baris,
		Pesan: fmt.Sprintf("Tabel %q memuat %d daftar berdampingan dengan nomornya masing-masing; dibaca sebagai %d tabel.", sebutanTabel(t), len(awal), len(out))})
	return out
}

// lipatan puts tables together whose heads are the same and whose numbers go on from
// one to the next; nil for others.
func lipatan(bagian []*tabel.Tabel) *tabel.Tabel {
	k := kolomPertama(bagian[0])
	nomor := 0
	for _, t := range bagian {
		if !samaKolom(kolomPertama(t), k) {
			return nil
		}
		for _, row := range t.All() {
			n := angkaButir(row.At(0))
			if n > 0 && n != nomor+1 {
				return nil
			}
			nomor = max(nomor, n)
		}
	}
	out := bagian[0]
	for _, t := range bagian[1:] {
		for i, h := range t.Halaman {
			out.Halaman[i].Isi = append(out.Halaman[i].Isi, h.Isi...)
		}
	}
	return out
}

// potongKolom is a table with some of its columns, and the rows that have something
// in them.
func potongKolom(t *tabel.Tabel, dari, sampai int) *tabel.Tabel {
	out := *t
	out.Halaman = nil
	for _, h := range t.Halaman {
		b := &tabel.Halaman{Baris: h.Baris, Kepala: potongBaris(h.Kepala, dari, sampai), Isi: potongBaris(h.Isi, dari, sampai)}
		if len(h.Kolom) > 0 {
			b.Kolom = h.Kolom[dari:sampai]
		}
		out.Halaman = append(out.Halaman, b)
	}
	return &out
}

func potongBaris(rows []tabel.Baris, dari, sampai int) []tabel.Baris {
	var out []tabel.Baris
	for _, b := range rows {
		if n := len(b.Sel); n > dari {
			b = tabel.Baris{Nomor: b.Nomor, Sel: b.Sel[dari:min(sampai, n)]}
			if b.Isi() > 0 {
				out = append(out, b)
			}
		}
	}
	return out
}
