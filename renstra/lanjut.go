package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Rows that are no node of their own: they go on with the node above them, by
// a further indicator, by its outcome or output, or by its sum.

// SelTidakBerpasangan: the lines of the cells of a row cannot be paired.
const SelTidakBerpasangan Kategori = "sel-tidak-berpasangan"

// lanjutan is such a row; its values are read when all rows stand.
type lanjutan struct {
	*rekaman
	dari   *rekaman // the row it goes on with
	jumlah bool     // it sums the rows of dari and has no indicator

	berpagu bool // it has an amount for a year that dari has one for; see bagiIndikator
}

// kataHasil are the words before an outcome or output in the name column.
var kataHasil = []string{"outcome", "output", "hasil", "keluaran"}

// barisHasil recognises the outcome or output of the row above, in a row of
// its own: by a word in front, or by how outcomes are worded (Meningkatnya …,
// Tersedianya …), as no row of the official list is.
func barisHasil(nama string) (hasil string, ok bool) {
	kata, rest, _ := strings.Cut(nama, " ")
	for _, w := range kataHasil {
		if strings.EqualFold(strings.TrimRight(kata, ":"), w) && (strings.HasSuffix(kata, ":") || strings.HasPrefix(rest, ":")) {
			return strings.TrimLeft(rest, ": "), true
		}
	}
	return nama, len(kata) > 5 && strings.EqualFold(kata[len(kata)-3:], "nya")
}

// lanjutanDari returns the cells of the row below one without an indicator, if
// it goes on with it: the indicator and unit there help to match its name.
func (p *penyusun) lanjutanDari(k *kepala, row, bawah barisTabel) []string {
	if k.indik < 0 || k.indik >= len(bawah.Sel) || row.At(k.indik) != "" || row.At(k.nama) == "" {
		return nil
	}
	if nama := bawah.At(k.nama); nama != "" {
		if _, ok := barisHasil(nama); !ok {
			return nil
		}
	}
	return bawah.Sel
}

// lanjutkan takes a row without a name as part of the node above it, if it
// can be one: it has an indicator or targets there, and every cell fits its
// column.
func (p *penyusun) lanjutkan(rec *rekaman) bool {
	if p.akhir == nil || rec.salah >= 0 || rec.asli > len(rec.kepala.kolom) {
		return false
	}
	isi, berpagu := rec.Indikator != "", false
	for i, c := range rec.kepala.kolom[:min(len(rec.mentah), len(rec.kepala.kolom))] {
		s := rec.mentah[i]
		switch {
		case s == "" || c.tahun == tahunAkhir:
		case c.jenis == kolomTarget, c.jenis == kolomHasil:
			isi = true
		case c.jenis == kolomPagu:
			if nilai, ada := p.pagu(rec, c.tahun).Rupiah(); p.pagu(p.akhir, c.tahun).Isi() != anggaran.TidakTertulis &&
				jenisOf(s, p.r.Konvensi) != selKosong && !(ada && nilai.IsZero()) {
				if rec.Indikator == "" || !ada {
					return false
				}
				berpagu = true
			}
		case c.jenis == kolomLain:
			return false
		}
	}
	if !isi {
		return false
	}
	p.lanjutan = append(p.lanjutan, lanjutan{rekaman: rec, dari: p.akhir, berpagu: berpagu})
	return true
}

// hasil takes a row of its own for the outcome or output of the node above.
func (p *penyusun) hasil(rec *rekaman) bool {
	hasil, ok := barisHasil(rec.Nama)
	if !ok && p.hasilTanpaKode(rec) {
		hasil, ok = rec.Nama, true
	}
	if !ok || p.akhir == nil || rec.tertulis.IsValid() || rec.salah >= 0 {
		return false
	}
	if p.akhir.Hasil != "" {
		p.akhir.Hasil += "\n"
	}
	p.akhir.Hasil += hasil
	rec.Nama = ""
	p.lanjutan = append(p.lanjutan, lanjutan{rekaman: rec, dari: p.akhir})
	return true
}

// hasilTanpaKode recognises an outcome or output by its place: a name alone, that
// no list has, in a table that gives every row of a level its code.
func (p *penyusun) hasilTanpaKode(rec *rekaman) bool {
	k := rec.kepala
	if !k.berkode() || p.akhir == nil || !p.akhir.tertulis.IsValid() || (barisTabel{Sel: rec.mentah}).Isi() != 1 {
		return false
	}
	_, kata := kataTingkat(rec.Nama, rec.Indikator)
	return !kata && !p.bernama(rec.Nama) && !namaPerangkat(rec.Nama)
}

// subtotal takes a row that sums others for the sum of the row whose name it
// repeats, if that has no amounts of its own: some tables write the sum below.
func (p *penyusun) subtotal(rec *rekaman) bool {
	for _, t := range []nomenklatur.Tingkat{nomenklatur.TingkatKegiatan, nomenklatur.TingkatProgram, nomenklatur.TingkatBidangUrusan} {
		dari := p.jalur[t]
		if dari == nil || dari.Baris == 0 || !namaJumlah(rec.Nama, dari.Nama, t) || p.berpagu(dari) {
			continue
		}
		p.lanjutan = append(p.lanjutan, lanjutan{rekaman: rec, dari: dari, jumlah: true})
		return true
	}
	return false
}

// namaJumlah reports whether the name of a sum is that of a row or says its
// level and no more: "Jumlah Program", "JUMLAH PROGRAM PEMBERDAYAAN SOSIAL".
func namaJumlah(jumlah, nama string, t nomenklatur.Tingkat) bool {
	rest := teks.Lipat(jumlah)
	for _, w := range []string{"jumlah", "subtotal", "total", "pagu", "anggaran"} {
		rest = strings.TrimPrefix(rest, w)
	}
	kata, nama := teks.Lipat(t.String()), teks.Lipat(nama)
	return rest != "" && (rest == kata || rest == nama || rest == kata+nama || kata+rest == nama)
}

// berpagu reports whether a row has an amount in any year.
func (p *penyusun) berpagu(rec *rekaman) bool {
	return slices.ContainsFunc(p.r.Tahun, func(t int) bool {
		return p.pagu(rec, t).Isi() == anggaran.Tertulis
	})
}

// isiLanjutan gives the nodes what their further rows hold: what the node has
// not itself, and an indicator more for what it has.
func (p *penyusun) isiLanjutan() {
	for _, l := range p.lanjutan {
		p.nilai(l.rekaman)
	}
	p.bagiIndikator()
	for _, l := range p.lanjutan {
		if !l.jumlah {
			p.indikatorLanjutan(l)
		}
		if !l.berpagu {
			p.paguLanjutan(l)
		}
		if l.dari.PenanggungJawab == "" {
			l.dari.PenanggungJawab = l.PenanggungJawab
		}
		if l.dari.Lokasi == "" {
			l.dari.Lokasi = l.Lokasi
		}
		if l.Hasil != "" && !strings.Contains(l.dari.Hasil, l.Hasil) {
			l.dari.Hasil = strings.TrimPrefix(l.dari.Hasil+"\n"+l.Hasil, "\n")
		}
	}
}

func (p *penyusun) indikatorLanjutan(l lanjutan) {
	n := l.dari.Node
	if n.Indikator == "" && !bertarget(n) {
		n.Indikator, n.Baseline = l.Indikator, l.Baseline
		for i := range n.Tahunan {
			n.Tahunan[i].Target = l.Tahunan[i].Target
			n.Tahunan[i].Baris = l.Tahunan[i].Baris
		}
		n.KondisiAkhir.Target = l.KondisiAkhir.Target
		return
	}
	if l.Indikator == "" && !bertarget(l.Node) {
		return
	}
	n.IndikatorLain = append(n.IndikatorLain, l.sebagaiIndikator())
}

func bertarget(n *Node) bool {
	return slices.ContainsFunc(n.Tahunan, func(t Tahunan) bool { return tertulis(t.Target) })
}

// paguLanjutan takes over the amounts of the years that the node has none in;
// an amount for a year that has one is not added to it, and is noted.
func (p *penyusun) paguLanjutan(l lanjutan) {
	for i, t := range l.Tahunan {
		r, ada := t.Pagu.Rupiah()
		if !ada && t.Pagu.Isi() == anggaran.TidakTertulis {
			continue
		}
		punya := &l.dari.Tahunan[i]
		switch {
		case punya.Pagu.Isi() == anggaran.TidakTertulis:
			punya.Pagu, punya.Baris = t.Pagu, t.Baris
		case ada && !r.IsZero() && !punya.Pagu.Equal(t.Pagu):
			p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Galat, Baris: l.Baris, Nama: l.dari.Nama, Tahun: t.Tahun,
				Pesan: fmt.Sprintf("Baris lanjutan ini bertuliskan pagu %d %v, baris %d yang dilanjutkannya sudah berpagu; yang di sini tidak dihitung.", t.Tahun, r, l.dari.Baris)})
		}
	}
	if l.dari.KondisiAkhir.Pagu.Isi() == anggaran.TidakTertulis && l.KondisiAkhir.Pagu.Isi() != anggaran.TidakTertulis {
		l.dari.KondisiAkhir.Pagu, l.dari.KondisiAkhir.Tahun = l.KondisiAkhir.Pagu, l.KondisiAkhir.Tahun
	}
}

// pecah takes a row whose cells hold several indicators, a line each, apart:
// the first stays, the others are returned as rows that go on with it. Lines
// belong together by their number; a row whose cells have different numbers
// of lines stays as it is, and is noted.
func (p *penyusun) pecah(rec *rekaman, row barisTabel) []*rekaman {
	if !row.HasLines() {
		return nil
	}
	k := rec.kepala
	baris, n := k.barisSel(row)
	if n == 1 {
		return nil
	}
	for i, lines := range baris {
		if i == k.indik || bernomorUrut(lines) {
			lines = perButir(lines, n)
			baris[i] = lines
		}
		if len(lines) > 1 && len(lines) != n || len(lines) == 1 && k.kolomDi(i).jenis == kolomIndikator {
			p.catat(Temuan{Kode: SelTidakBerpasangan, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
				Pesan: fmt.Sprintf("Sel ke-%d memuat %d baris, sel lain %d; tidak dapat dipasangkan per indikator.", i+1, len(lines), n)})
			return nil
		}
	}
	out := make([]*rekaman, n)
	for j := range out {
		if out[j] = rec; j > 0 {
			out[j] = &rekaman{Node: &Node{Baris: rec.Baris, Sel: row.Sel}, kepala: k, asli: rec.asli, salah: -1}
		}
		sel := slices.Clone(row.Sel)
		for i, lines := range baris {
			switch {
			case len(lines) == n:
				sel[i] = lines[j]
			case j > 0 && k.kolomDi(i).jenis != kolomSatuan:
				sel[i] = ""
			}
		}
		out[j].mentah, out[j].Indikator = sel, barisTabel{Sel: sel}.At(k.indik)
	}
	return out[1:]
}

// barisSel are the lines of the cells of a row that may hold one for each indicator;
// n is how many of these its targets tell.
func (k *kepala) barisSel(row barisTabel) (baris [][]string, n int) {
	n, baris = 1, make([][]string, len(row.Sel))
	for i := range row.Sel {
		c := k.kolomDi(i)
		switch c.jenis {
		case kolomTarget, kolomBaseline, kolomIndikator, kolomPagu, kolomSatuan:
			baris[i] = slices.DeleteFunc(slices.Collect(row.Lines(i)), func(s string) bool { return s == "" })
			if c.jenis == kolomTarget || c.jenis == kolomBaseline {
				n = max(n, len(baris[i]))
			}
		}
	}
	return baris, n
}

func (k *kepala) kolomDi(i int) kolomTabel {
	if i >= len(k.kolom) {
		return kolomTabel{}
	}
	return k.kolom[i]
}

// bernomorUrut reports whether the lines of a cell are numbered as the indicators
// beside them: "1. 80%", "2. 5 Media".
func bernomorUrut(lines []string) bool {
	for i, s := range lines {
		if !strings.HasPrefix(s, fmt.Sprintf("%d. ", i+1)) {
			return false
		}
	}
	return len(lines) > 1
}

// perButir joins the lines of a cell to n entries, each beginning with a
// number or a bullet, which are left out; lines that are not so stay.
func perButir(lines []string, n int) []string {
	var out []string
	for _, s := range lines {
		if isi, ok := butir(s); ok {
			out = append(out, isi)
		} else if len(out) > 0 {
			out[len(out)-1] += " " + s
		} else {
			return lines
		}
	}
	if len(out) != n {
		return lines
	}
	return out
}

// butir takes the number or bullet in front of a line away.
func butir(s string) (isi string, ok bool) {
	kata, rest, ada := strings.Cut(s, " ")
	if !ada {
		return s, false
	}
	if kata == "-" || kata == "•" || kata == "*" || kata == "–" {
		return rest, true
	}
	nomor := strings.TrimRight(kata, ".)")
	if nomor != kata && (semuaAngka(nomor) || len(nomor) == 1) {
		return rest, true
	}
	return s, false
}
