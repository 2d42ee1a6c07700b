package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Tables of indicators: IKU (4.5 in the layout of Inmendagri 2/2025) and IKK
// (4.6). What the indicators of other tables have in common is read here too.

// lajurIndikator is where the columns of a table of indicators stand, -1 for
// those it lacks.
type lajurIndikator struct {
	nomor, nama, definisi, satuan, baseline, akhir, sumber, pj, ket int

	arah   lajurArah
	target []kolomTahun
}

// jenisIndikator tells the IKU from the IKK, by caption or heads.
func jenisIndikator(t *tabel.Tabel, k []tabel.Kolom) jenisTabel {
	if j := judulIndikatorKinerja(t.Judul); j != jenisTakDikenal {
		return j
	}
	if f := teks.Lipat(t.Judul); strings.Contains(f, "indikatorkinerja") && strings.Contains(f, "mengacupada") {
		return jenisIKU // those that refer to tujuan and sasaran of the RPJMD, T-C.28
	}
	if i := cariKolom(k, "indikator"); i >= 0 {
		if j := sebutanIndikator(strings.Join(k[i].Label, " ")); j != jenisTakDikenal {
			return j
		}
	}
	if b := jenisBarisOf(t); len(b.jenis) > 0 && b.lain == 0 {
		return jenisIKU // each row says what it is
	}
	return jenisTakDikenal
}

func (p *pembacaTabel) iku(t *tabel.Tabel) { p.ikuIKK(t, jenisIKU) }
func (p *pembacaTabel) ikk(t *tabel.Tabel) { p.ikuIKK(t, jenisIKK) }

func (p *pembacaTabel) ikuIKK(t *tabel.Tabel, judul jenisTabel) {
	jenis := jenisBarisOf(t)
	iku, ikk := p.bagiJenis(jenis, p.daftarIndikator(t, jenis.judul), judul)
	p.tambahDaftar(&p.r.IKU, t, iku)
	p.tambahDaftar(&p.r.IKK, t, ikk)
}

func (p *pembacaTabel) daftarIndikator(t *tabel.Tabel, judulJenis map[int]string) []Indikator {
	var out []Indikator
	p.kolomAtasIndikator(t)
	p.catatTahunGanda(t)
	p.catatKondisiLain(t)
	p.catatTahunHilang(t, func(k []tabel.Kolom) []kolomTahun { return lajurIndikatorOf(k).target })
	judul := judulIndikator(t)
	kolom := kolomPertama(t)
	for l, row := range barisDengan(t, lajurIndikatorOf) {
		if s, ada := judulJenis[row.Nomor]; ada || kepalaUlang(kolom, row) {
			if ada && sisaJenis(s) != "" {
				p.catatJudul(s, row.Nomor)
			}
			continue
		}
		if n := len(out); n > 0 && sambunganBaris(row, l.nama) {
			out[n-1].Nama += " " + row.At(l.nama)
			p.catatSambungan(row)
			continue
		}
		if judul[row.Nomor] {
			p.catatJudul(row.At(l.nama), row.Nomor)
			continue
		}
		if p.bukanIndikator(l, row) {
			continue
		}
		out = p.indikator(out, l, row)
	}
	return out
}

// bukanIndikator reports whether a row without values is no indicator but the
// tujuan or sasaran over those that follow, which has its place in Table 3.3, or
// where the table is taken from.
func (p *pembacaTabel) bukanIndikator(l *lajurIndikator, row tabel.Baris) bool {
	kata, _, ada := strings.Cut(row.At(l.nama), ":")
	isi := row.Isi()
	if row.At(l.nomor) != "" {
		isi--
	}
	if !ada || isi != 1 {
		return false
	}
	switch strings.Trim(teks.Lipat(kata), "0123456789") {
	case "misi", "tujuan", "sasaran", "sasaranstrategis":
		p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Info, Baris: row.Nomor,
			Pesan: fmt.Sprintf("Baris judul di antara indikator tidak dibaca, tempatnya di tabel tujuan dan sasaran: %s.", row.At(l.nama))})
		return true
	case "sumber", "sumberdata", "keterangan", "catatan":
		return true
	}
	return false
}

// indikator adds the indicators of a row to those before it: one; several, if the
// cell of the name has several lines and every value is written as often; none
// without a name.
func (p *pembacaTabel) indikator(out []Indikator, l *lajurIndikator, row tabel.Baris) []Indikator {
	if nama := row.At(l.nama); strings.Trim(nama, "0123456789.,% ") == "" { // a figure is a piece of a cell that was cut
		if nama != "" || slices.ContainsFunc(l.target, func(c kolomTahun) bool { return bernilai(row.At(c.at)) }) {
			p.tanpaNama(row.Nomor, "indikator", row.Sel)
		}
		return out
	}
	butir := p.pasanganNilai(l, row)
	if len(butir) == 0 {
		return append(out, p.satuIndikator(l, row, row.At))
	}
	nama, bernomor := tanpaNomorLarik(butir)
	for i, s := range butir {
		sel := larikKe(row, i, len(butir))
		x := p.satuIndikator(l, row, func(at int) string {
			if at == l.nama {
				return s
			}
			return sel(at)
		})
		if bernomor {
			x.Nama = nama[i]
		}
		out = append(out, x)
	}
	return out
}

// pasanganNilai are the indicators in the cell of the name, one a line or counted in
// one line, if the values of the row are as many; else none, which is said.
func (p *pembacaTabel) pasanganNilai(l *lajurIndikator, row tabel.Baris) []string {
	if !row.HasLines() {
		return nil
	}
	butir := larikButir(row, l.nama)
	n, berlarik := jumlahLarik(row, l.nama), l.berlarik(row)
	switch {
	case len(butir) > 1 && (n > 1 || berlarik) && l.larikSama(row, len(butir)):
		return butir
	case n > 1 && berlarik:
		p.catat(Temuan{Kode: SelTidakBerpasangan, Keparahan: Peringatan, Baris: row.Nomor, Nama: row.At(l.nama),
			Pesan: fmt.Sprintf("Sel indikator berisi %d baris, sel targetnya tidak; dibaca sebagai satu indikator.", n)})
	}
	return nil
}

// tanpaNomorLarik are the lines of a cell without the numbers of a list, if each of
// them has one: they count the lines and are no part of the names.
func tanpaNomorLarik(lines []string) ([]string, bool) {
	out := make([]string, len(lines))
	for i, s := range lines {
		rest, pasti, ok := nomorDepan(s)
		if !pasti || !ok {
			return nil, false
		}
		out[i] = rest
	}
	return out, true
}

// larikKe reads the cells of a row for one of n indicators: line i of a cell
// that has n lines, the whole of every other.
func larikKe(row tabel.Baris, i, n int) func(at int) string {
	if n <= 1 {
		return row.At
	}
	return func(at int) string {
		if isi := isiLarik(row, at); len(isi) == n {
			return isi[i]
		}
		return row.At(at)
	}
}

func (p *pembacaTabel) satuIndikator(l *lajurIndikator, row tabel.Baris, sel func(int) string) Indikator {
	i := Indikator{Baris: row.Nomor, Nomor: row.At(l.nomor), Keterangan: row.At(l.ket), Sel: p.selAsli(row)}
	i.Nama = sel(l.nama)
	i.Definisi = sel(l.definisi)
	i.SumberData, i.PenanggungJawab = row.At(l.sumber), row.At(l.pj)
	i.Arah = p.arah(l.arah, sel, row.Nomor, i.Nama)
	i.Satuan = kinerja.ParseSatuan(sel(l.satuan))
	i.Baseline = kinerja.ParseTarget(sel(l.baseline)).WithSatuan(i.Satuan)
	i.KondisiAkhir = kinerja.ParseTarget(sel(l.akhir)).WithSatuan(i.Satuan)
	i.Tahunan = make([]kinerja.Tahunan, len(l.target))
	for n, c := range l.target {
		i.Tahunan[n] = kinerja.Tahunan{Tahun: c.tahun, Target: kinerja.ParseTarget(sel(c.at)).WithSatuan(i.Satuan)}
	}
	return i
}

// larikSama reports whether every value of a row has n lines, or none.
func (l *lajurIndikator) larikSama(row tabel.Baris, n int) bool {
	return !slices.ContainsFunc(l.target, func(c kolomTahun) bool {
		return row.At(c.at) != "" && jumlahLarik(row, c.at) != n
	})
}

// bagiLarik reports whether the values of a row have a line for each of n
// indicators in one cell.
func (l *lajurIndikator) bagiLarik(row tabel.Baris, n int) bool {
	return n > 1 && l.berlarik(row) && l.larikSama(row, n)
}

// berlarik reports whether a value of a row has several lines.
func (l *lajurIndikator) berlarik(row tabel.Baris) bool {
	return slices.ContainsFunc(l.target, func(c kolomTahun) bool { return jumlahLarik(row, c.at) > 1 })
}

// isiLarik are the lines of a cell that have content, jumlahLarik how many.
func isiLarik(row tabel.Baris, at int) []string {
	return slices.DeleteFunc(slices.Collect(row.Lines(at)), func(s string) bool { return s == "" })
}

func jumlahLarik(row tabel.Baris, at int) int { return len(isiLarik(row, at)) }
