package renstra

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurTujuan is where the columns of Table 3.3 stand.
type lajurTujuan struct {
	lajurIndikator
	nspk, tujuan, sasaran int
	indikatorSasaran      int // where the tujuan have a column of their own; else -1

	kanan *lajurIndikator // where the sasaran have targets of their own beside those of the tujuan
}

func lajurTujuanOf(k []tabel.Kolom) lajurTujuan {
	pd := kolomPerangkatDaerah(k)
	l := lajurTujuan{
		lajurIndikator:   lajurIndikatorOf(k),
		nspk:             cariKolom(k, "nspk", "sasaranrpjmd"),
		tujuan:           cariKolom(pd, "tujuan"),
		sasaran:          cariKolom(pd, "sasaran"),
		indikatorSasaran: -1,
	}
	if s := cariKolom(k, "indikatorsasaran"); s >= 0 && s != l.nama {
		l.indikatorSasaran = s
		if kiri := lajurIndikatorOf(k[:s]); s > l.nama && len(kiri.target) > 0 {
			sasaran := slices.Clone(k)
			clear(sasaran[:s])
			kanan := lajurIndikatorOf(sasaran)
			l.lajurIndikator, l.kanan = kiri, &kanan
		}
	}
	return l
}

// kolomPerangkatDaerah are the columns without those of the RPJMD, whose tujuan
// and sasaran are the region's.
func kolomPerangkatDaerah(k []tabel.Kolom) []tabel.Kolom {
	out := slices.Clone(k)
	for i := range out {
		if strings.Contains(out[i].Lipat, "rpjmd") {
			out[i].Lipat = ""
		}
	}
	return out
}

// tujuan reads the table of tujuan and sasaran with their indicators. Cells
// that reach over several rows are written once: an indicator belongs to the
// sasaran above it or, before there is one, to the tujuan.
func (p *pembacaTabel) tujuan(t *tabel.Tabel) {
	p.catatKondisiLain(t)
	p.catatTahunHilang(t, func(k []tabel.Kolom) []kolomTahun { return lajurTujuanOf(k).target })
	var geser []int
	terakhir := 0
	p.diTujuan, p.berbutir = len(p.r.Tujuan)-1, false
	for l, row := range barisDengan(t, lajurTujuanOf) {
		baru := terakhir > 0 && row.Nomor > terakhir+1 // first row of a page
		terakhir = row.Nomor
		asli := p.selAsli(row)
		if sel, ok := l.geser(row); ok {
			geser = append(geser, row.Nomor)
			row = tabel.Baris{Nomor: row.Nomor, Sel: sel}
		}
		if !p.sambungTujuan(l, row) {
			p.barisTujuan(l, row, asli, baru)
		}
	}
	p.tanpaTujuanGanda(t)
	p.catatDeret(Temuan{Kode: BarisBergeser, Keparahan: Info}, geser,
		"Sel tabel tujuan dan sasaran bergeser: indikator berdiri di kolom pertama dan targetnya mulai di kolom indikator; dibaca di kolomnya.")
}

func (p *pembacaTabel) barisTujuan(l *lajurTujuan, row tabel.Baris, asli []string, halamanBaru bool) {
	namaTujuan, namaSasaran := l.namaBaris(row)
	if nama := namaTujuan; nama != "" {
		n := len(p.r.Tujuan)
		p.berbutir = p.berbutir && nama == p.r.Tujuan[n-1].Nama
		switch {
		case n > 0 && nama == p.r.Tujuan[n-1].Nama: // a merged cell, written in each of its rows
		case halamanBaru && n > 0 && sambungan(nama):
			p.r.Tujuan[n-1].Nama += " " + nama
		default:
			p.r.Tujuan = append(p.r.Tujuan, Tujuan{Baris: row.Nomor, Nama: nama, NSPK: row.At(l.nspk)})
			p.nomorTujuan[row.Nomor] = nomorSebutan(nama, row.At(l.nomor))
		}
	}
	if len(p.r.Tujuan) == 0 {
		if namaSasaran == "" && row.At(l.nama) == "" {
			return
		}
		p.r.Tujuan = append(p.r.Tujuan, Tujuan{Baris: row.Nomor, NSPK: row.At(l.nspk)})
	}
	tujuan := p.tujuanBaris(l, row)
	if nama := namaSasaran; nama == "" {
		p.catatSesudahButir(l, row)
	} else {
		p.berbutir = false
		switch n := len(tujuan.Sasaran); {
		case n > 0 && nama == tujuan.Sasaran[n-1].Nama:
		case p.sasaranBerbutir(l, row, asli, tujuan):
			p.berbutir = true
			return
		case halamanBaru && n > 0 && sambungan(nama):
			tujuan.Sasaran[n-1].Nama += " " + nama
		default:
			tujuan.Sasaran = append(tujuan.Sasaran, Sasaran{Baris: row.Nomor, Nama: nama})
		}
	}
	p.indikatorBaris(l, row, asli, tujuan)
}

// namaBaris are the tujuan and the sasaran of a row. Where they share a column,
// the word in front of the name tells which it is, else the depth of its number.
func (l *lajurTujuan) namaBaris(row tabel.Baris) (tujuan, sasaran string) {
	nama := row.At(l.tujuan)
	if l.tujuan < 0 || l.tujuan != l.sasaran || l.tujuan == l.nama {
		return nama, row.At(l.sasaran)
	}
	depan, isi, ada := strings.Cut(nama, ":")
	switch jenis := jenisSebutan(depan); {
	case ada && jenis == gabungTujuan:
		return strings.TrimSpace(isi), ""
	case ada && jenis == gabungSasaran:
		return "", strings.TrimSpace(isi)
	case strings.Contains(strings.Trim(row.At(l.nomor), ". "), "."):
		return "", nama
	}
	return nama, ""
}

// indikatorBaris reads the indicators of a row of the table. Where tujuan and
// sasaran have a column each, the one series of targets in a row that has both
// is that of the sasaran.
func (p *pembacaTabel) indikatorBaris(l *lajurTujuan, row tabel.Baris, asli []string, tujuan *Tujuan) {
	milik := &tujuan.Indikator
	if n := len(tujuan.Sasaran); n > 0 {
		milik = &tujuan.Sasaran[n-1].Indikator
	}
	letak := l.letakSasaran()
	if l.kanan == nil && l.indikatorSasaran >= 0 && row.At(l.indikatorSasaran) == "" {
		if letak = l.lajurIndikator; row.At(l.nama) != "" {
			milik = &tujuan.Indikator
		}
	} else {
		p.indikatorTujuan(l, row, asli, tujuan)
	}
	p.tambahIndikator(milik, &letak, row, asli)
}

// letakSasaran is where the indicators of the sasaran stand.
func (l *lajurTujuan) letakSasaran() lajurIndikator {
	letak := l.lajurIndikator
	if l.kanan != nil {
		letak = *l.kanan
	} else if l.indikatorSasaran >= 0 {
		letak.nama = l.indikatorSasaran
	}
	return letak
}

// indikatorTujuan reads the indicator of the tujuan beside that of a sasaran.
func (p *pembacaTabel) indikatorTujuan(l *lajurTujuan, row tabel.Baris, asli []string, tujuan *Tujuan) {
	switch {
	case l.kanan != nil && !l.sudahAda(row, tujuan):
		p.tambahIndikator(&tujuan.Indikator, &l.lajurIndikator, row, asli)
	case l.kanan == nil && l.indikatorSasaran >= 0:
		p.tujuanTanpaTarget(row, row.At(l.nama), asli, tujuan)
	}
}

func (p *pembacaTabel) tambahIndikator(milik *[]Indikator, l *lajurIndikator, row tabel.Baris, asli []string) {
	awal := len(*milik)
	*milik = p.indikator(*milik, l, row)
	for i := range (*milik)[awal:] {
		(*milik)[awal+i].Sel = asli
	}
}

// sudahAda reports whether the tujuan has the indicator of a row with its
// targets: a merged cell, written in each of its rows.
func (l *lajurTujuan) sudahAda(row tabel.Baris, tujuan *Tujuan) bool {
	n := len(tujuan.Indikator)
	return n > 0 && slices.EqualFunc(l.target, tujuan.Indikator[n-1].Tahunan, func(c kolomTahun, y kinerja.Tahunan) bool {
		return tujuan.Indikator[n-1].Nama == row.At(l.nama) && y.Target.String() == row.At(c.at)
	})
}

// tujuanTanpaTarget keeps the indicator of a tujuan that stands beside one of
// its sasaran. A merged cell, written in each of its rows, is one indicator.
func (p *pembacaTabel) tujuanTanpaTarget(row tabel.Baris, nama string, asli []string, tujuan *Tujuan) {
	if nama == "" || slices.ContainsFunc(tujuan.Indikator, func(i Indikator) bool { return i.Nama == nama }) {
		return
	}
	i := Indikator{Baris: row.Nomor, Sel: asli}
	i.Nama = nama
	tujuan.Indikator = append(tujuan.Indikator, i)
	p.catat(Temuan{Kode: SelTidakBerpasangan, Keparahan: Peringatan, Baris: row.Nomor, Nama: nama,
		Pesan: "Indikator tujuan dan indikator sasaran berdiri sebaris dengan satu deret target; target dibaca sebagai milik indikator sasaran."})
}

// sambungTujuan goes on with the names of the row above, where a row has
// nothing but the rest of them.
func (p *pembacaTabel) sambungTujuan(l *lajurTujuan, row tabel.Baris) bool {
	if len(p.r.Tujuan) == 0 || !sambunganBaris(row, l.tujuan, l.sasaran, l.nama, l.indikatorSasaran) {
		return false
	}
	tujuan := &p.r.Tujuan[max(0, min(p.diTujuan, len(p.r.Tujuan)-1))]
	milik := &tujuan.Indikator
	var sasaran *Sasaran
	if n := len(tujuan.Sasaran); n > 0 {
		sasaran = &tujuan.Sasaran[n-1]
		if l.indikatorSasaran < 0 || row.At(l.indikatorSasaran) != "" {
			milik = &sasaran.Indikator
		}
	}
	indikator := row.At(l.nama) + row.At(l.indikatorSasaran)
	if row.At(l.nama) != "" && row.At(l.indikatorSasaran) != "" || row.At(l.sasaran) != "" && sasaran == nil && l.tujuan != l.sasaran || indikator != "" && len(*milik) == 0 {
		return false
	}
	if s := row.At(l.tujuan); s != "" && (l.tujuan != l.sasaran || sasaran == nil) {
		tujuan.Nama += " " + s
	}
	if s := row.At(l.sasaran); s != "" && sasaran != nil {
		sasaran.Nama += " " + s
	}
	if indikator != "" {
		(*milik)[len(*milik)-1].Nama += " " + indikator
	}
	p.catatSambungan(row)
	return true
}

// catatSambungan notes that the rest of names was read as part of the row above.
func (p *pembacaTabel) catatSambungan(row tabel.Baris) {
	p.catat(Temuan{Kode: SelTerputus, Keparahan: Info, Baris: row.Nomor,
		Pesan: "Baris ini hanya berisi sisa nama baris di atasnya dan disambung: " + isiSel(row.Sel) + "."})
}

// sambunganBaris reports whether a row has nothing but the rest of names: every
// cell with content stands in one of their columns and begins with a word in
// small letters. "a. …" begins an entry of a list.
func sambunganBaris(row tabel.Baris, nama ...int) bool {
	for i, s := range row.Sel {
		if s == "" {
			continue
		}
		kata, _, _ := strings.Cut(s, " ")
		if !slices.Contains(nama, i) || !sambungan(s) || len(strings.Trim(kata, ".)")) < 2 || bernilai(s) {
			return false
		}
	}
	return row.Isi() > 0
}

// sambungan reports whether a cell at the top of a page goes on with the cell
// that the page break cut: it begins in small letters.
func sambungan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// geser undoes a shift: the indicator stands in the first column, and values
// begin in the column of the indicator. It is sure only if all cells between
// are empty and there are exactly as many values as the table has years.
func (l *lajurTujuan) geser(row tabel.Baris) ([]string, bool) {
	if len(l.target) == 0 || l.target[0].at != l.nama+1 || l.nama == 0 ||
		row.At(0) == "" || bernilai(row.At(0)) || !bernilai(row.At(l.nama)) {
		return nil, false
	}
	akhir := l.nama + len(l.target)
	for i := 1; i < len(row.Sel); i++ {
		if nilai := l.nama <= i && i < akhir; nilai != bernilai(row.Sel[i]) || !nilai && row.Sel[i] != "" {
			return nil, false
		}
	}
	sel := make([]string, l.nama, len(row.Sel)+1)
	sel = append(sel, row.Sel[0])
	return append(sel, row.Sel[l.nama:]...), true
}

// namaTerpotong notes the tujuan and sasaran whose name another table goes on
// with: a page break cut them. The name stays as it is written.
func (p *pembacaTabel) namaTerpotong() {
	var tujuan, sasaran []namaLain
	for _, k := range p.r.Kaitan {
		tujuan = tambahLain(tujuan, k.Baris, k.Tujuan)
		sasaran = tambahLain(sasaran, k.Baris, k.Sasaran)
	}
	for _, t := range p.r.Tujuan {
		p.periksaPotongan("tujuan", t.Baris, t.Nama, tujuan)
		for _, s := range t.Sasaran {
			p.periksaPotongan("sasaran", s.Baris, s.Nama, sasaran)
		}
	}
}

// namaLain is a name in another table.
type namaLain struct {
	baris       int
	nama, lipat string
}

// tambahLain adds a name to others, unless it stands in the row before as well.
func tambahLain(daftar []namaLain, baris int, nama string) []namaLain {
	if n := len(daftar); nama == "" || n > 0 && daftar[n-1].nama == nama {
		return daftar
	}
	return append(daftar, namaLain{baris, nama, teks.Lipat(nama)})
}

func (p *pembacaTabel) periksaPotongan(jenis string, baris int, nama string, lain []namaLain) {
	f := teks.Lipat(nama)
	if f == "" || slices.ContainsFunc(lain, func(x namaLain) bool { return x.lipat == f }) {
		return
	}
	i := slices.IndexFunc(lain, func(x namaLain) bool { return len(x.lipat) > len(f) && strings.HasPrefix(x.lipat, f) })
	if i >= 0 {
		p.catat(Temuan{Kode: NamaTerpotong, Keparahan: Info, Baris: baris, Nama: nama,
			Pesan: fmt.Sprintf("Nama %s ini terpotong: baris %d menulis %q.", jenis, lain[i].baris, lain[i].nama)})
	}
}
