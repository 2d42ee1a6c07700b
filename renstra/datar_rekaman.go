package renstra

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// What of flat records is not read, or not as it stands: records that were taken
// out, rows wider than their head, a second name, fields that no plan has.

// saring leaves out the records that are marked as taken out.
func (d *rekamanDatar) saring() {
	if !slices.ContainsFunc(d.medan, func(m medanDatar) bool { return m.arti == medanAktif || m.arti == medanHapus || m.arti == medanStatus }) {
		return
	}
	sisa := make([]tabel.Baris, 0, len(d.baris))
	for _, row := range d.baris {
		if !d.dihapus(row) {
			sisa = append(sisa, row)
			continue
		}
		d.terhapus.tambah(row.Nomor)
	}
	d.baris = sisa
}

// dihapus reports whether a record is marked as taken out.
func (d *rekamanDatar) dihapus(row tabel.Baris) bool {
	switch teks.Lipat(d.ambil(row, medanAktif, 0)) {
	case "0", "false", "nonaktif", "tidakaktif", "tidak", "n":
		return true
	}
	switch teks.Lipat(d.ambil(row, medanStatus, 0)) { // other words are states of work
	case "dihapus", "terhapus", "hapus", "deleted", "nonaktif", "tidakaktif":
		return true
	}
	switch teks.Lipat(d.ambil(row, medanHapus, 0)) {
	case "", "0", "null", "false", "tidak", "n", "no", "00000000000000", "00000000":
		return false
	}
	return true
}

func (p *penyusunDatar) catatTerhapus() {
	if t := p.d.terhapus; t.banyak > 0 {
		p.catat(Temuan{Kode: RekamanTerhapus, Keparahan: Info, Baris: t.baris,
			Pesan: fmt.Sprintf("%d rekaman ditandai terhapus atau tidak aktif dan tidak dibaca, mulai baris ini.", t.banyak)})
	}
}

// ukurLebar counts the fields of the head up to the last one that has a name. A
// spreadsheet leaves empty cells behind it; those in which most records have
// something are fields without a name.
func (d *rekamanDatar) ukurLebar() {
	d.lebar = len(d.kolom)
	for d.lebar > 0 && d.kolom[d.lebar-1] == "" {
		d.lebar--
	}
	isi, penuh := 0, 0
	for _, row := range d.baris {
		if d.lewat(row) {
			isi++
		}
		if len(row.Sel) >= d.lebar {
			penuh++
		}
	}
	d.penuh = 2*penuh > len(d.baris)
	if 2*isi > len(d.baris) {
		d.lebar = len(d.kolom)
	}
}

// lewat reports whether a row has something behind the last field.
func (d *rekamanDatar) lewat(row tabel.Baris) bool {
	return len(row.Sel) > d.lebar && !(tabel.Baris{Sel: row.Sel[d.lebar:]}).IsKosong()
}

// bergeser reports whether what a row has stands in the wrong fields: it has more
// cells than its head has fields, as a comma that is not quoted makes of one cell
// two, or fewer than most others and something that its field cannot hold. A row of
// CSV that is only short keeps its fields; see catatPendek.
func (p *penyusunDatar) bergeser(row tabel.Baris) bool {
	return p.d.lewat(row) || p.d.penuh && len(row.Sel) < p.d.lebar && p.salahMedan(row)
}

// selGeser reports whether a row is such, and notes it.
func (p *penyusunDatar) selGeser(row tabel.Baris) bool {
	if !p.bergeser(row) {
		return false
	}
	sebab := "mungkin karena ada sel yang hilang atau barisnya terpotong"
	if p.d.lewat(row) {
		sebab = "mungkin karena pemisah di dalam teks yang tidak dikutip"
	}
	p.catat(Temuan{Kode: JumlahSel, Keparahan: Galat, Baris: row.Nomor, Nama: p.sebutanRekaman(row), Nomenklatur: p.ikat(p.kodeTerdalam(row)),
		Pesan: fmt.Sprintf("Baris ini memuat %d sel di bawah %d medan: isinya bergeser, %s; target dan pagunya tidak dibaca: %s.",
			len(row.Sel), p.d.lebar, sebab, isiSel(row.Sel))})
	return true
}

// kurang reports whether a row of CSV has fewer cells than its head has fields.
func (d *rekamanDatar) kurang(row tabel.Baris) bool { return d.csv && len(row.Sel) < d.lebar }

// salahMedan reports whether a field of codes or names holds something else, or one
// of amounts a number with its unit.
func (p *penyusunDatar) salahMedan(row tabel.Baris) bool {
	if p.d.kodeRusak(row) {
		return true
	}
	for i, m := range p.d.medan {
		s := row.At(i)
		if s == "" || !m.uang() || s[0] < '0' || s[0] > '9' || !strings.Contains(s, " ") {
			continue
		}
		if _, ok := p.nilaiUang(s); !ok {
			return true
		}
	}
	return false
}

// kodeRusak reports whether a field of the codes of a level holds something else, or
// that of a name a code alone.
func (d *rekamanDatar) kodeRusak(row tabel.Baris) bool {
	return slices.ContainsFunc(d.medan, func(m medanDatar) bool {
		if m.arti == medanNama && tingkatKode(d.ambil(row, medanNama, m.tingkat)) > nomenklatur.TingkatUrusan {
			return true
		}
		if m.arti != medanKode || m.tingkat < nomenklatur.TingkatBidangUrusan || d.ambil(row, medanKode, m.tingkat) == "" {
			return false
		}
		return tingkatKode(d.kode(row, m.tingkat)) != m.tingkat
	})
}

func (p *penyusunDatar) catatPendek() {
	if t := p.d.pendek; t.banyak > 0 {
		p.catat(Temuan{Kode: JumlahSel, Keparahan: Peringatan, Baris: t.baris,
			Pesan: fmt.Sprintf("%d baris memuat sel kurang dari %d medan di kepalanya, mulai baris ini; yang kurang dibaca sebagai tidak tertulis.", t.banyak, p.d.lebar)})
	}
}

// namaLain notes a record that gives a node another name than those before it.
func (p *penyusunDatar) namaLain(s *simpulDatar, row tabel.Baris, nama string) {
	if k, tanpa, _, err := nomenklatur.SplitNama(nama); err == nil && k.IsValid() && tanpa != "" {
		nama = tanpa
	}
	f := teks.Lipat(nama)
	if f == "" || slices.Contains(s.nama, f) {
		return
	}
	s.nama = append(s.nama, f)
	if s.nama[0] == "" { // the records before have no name
		return
	}
	pesan := fmt.Sprintf("Kode %v %v pada kebanyakan rekaman bernama %q, di sini %q; dibaca dengan nama kebanyakan.", s.Tingkat, s.tertulis, s.Nama, nama)
	if s.Baris != row.Nomor {
		pesan = fmt.Sprintf("Kode %v %v pada baris %d bernama %q, di sini %q; dibaca sebagai satu %v dengan nama yang pertama.",
			s.Tingkat, s.tertulis, s.Baris, s.Nama, nama, s.Tingkat)
	}
	p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: row.Nomor, Nama: nama, Nomenklatur: s.Kode, Pesan: pesan})
}

// catatTakDibaca says which fields with figures the plan does not carry. Fields of
// identities, dates and switches have none.
func (p *penyusunDatar) catatTakDibaca() {
	var nama []string
	var baris []int
	for i, m := range p.d.medan {
		if m.arti != medanLain && m.arti != medanStatus || bukanUkuran(p.d.kolom[i]) {
			continue
		}
		// 0 and 1 alone are a switch.
		if n := p.d.barisBerisi(i, func(s string) bool { return s != "0" && s != "1" && angkaSel(s) }); n > 0 {
			nama, baris = append(nama, p.d.kolom[i]), append(baris, n)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(p.d.angkaLain)) {
		nama, baris = append(nama, k), append(baris, p.d.angkaLain[k].baris)
	}
	p.catatMedan("angka", nama, baris)
	p.catatTujuanDatar()
}

// catatMedan says which fields are not read, and the first of the lines that have
// something there.
func (p *penyusunDatar) catatMedan(berisi string, nama []string, baris []int) {
	if len(nama) > 0 {
		p.catat(Temuan{Kode: MedanTidakDibaca, Keparahan: Info, Baris: slices.Min(baris),
			Pesan: fmt.Sprintf("Medan berisi %s yang tidak dibaca, mulai baris ini: %s.", berisi, strings.Join(nama, ", "))})
	}
}

// catatTujuanDatar says which fields name the tujuan or sasaran above the programmes,
// which no record of a sub kegiatan carries.
func (p *penyusunDatar) catatTujuanDatar() {
	var nama []string
	var baris []int
	tujuan := slices.ContainsFunc(p.d.kolom, func(k string) bool { return strings.HasSuffix(teks.Lipat(k), "tujuan") })
	for i, m := range p.d.medan {
		switch f := teks.Lipat(p.d.kolom[i]); {
		case m.arti != medanLain:
			continue
		case f == "tujuan", f == "namatujuan", f == "uraiantujuan", f == "namasasaran", f == "uraiansasaran":
		case f == "sasaran" && tujuan: // without, it is whom the sub kegiatan is for
		default:
			continue
		}
		if n := p.d.barisBerisi(i, func(s string) bool { return s != "" && !angkaSel(s) }); n > 0 {
			nama, baris = append(nama, p.d.kolom[i]), append(baris, n)
		}
	}
	p.catatMedan("tujuan atau sasaran", nama, baris)
}

// bukanUkuran reports whether a field by its name holds no figure of a plan.
func bukanUkuran(nama string) bool {
	f := teks.Lipat(nama)
	for _, awal := range []string{"id", "no", "kode", "tahun", "tanggal", "tgl", "waktu", "nip", "created", "updated", "update"} {
		if strings.HasPrefix(f, awal) {
			return true
		}
	}
	return f == "" || strings.HasSuffix(nama, "_id") || strings.HasSuffix(nama, "Id")
}

// barisBerisi is the line of the first record with such a cell in a field, 0 for
// none.
func (d *rekamanDatar) barisBerisi(i int, isi func(string) bool) int {
	for _, row := range d.baris {
		if isi(row.At(i)) {
			return row.Nomor
		}
	}
	return 0
}

// hafalSKPD notes the agency of a record.
func (p *penyusunDatar) hafalSKPD(row tabel.Baris) {
	kode := p.d.ambil(row, medanSKPD, 0)
	if kode == "" || slices.Contains(p.skpd, kode) {
		return
	}
	if p.skpd = append(p.skpd, kode); len(p.skpd) == 2 {
		p.barisSKPD = row.Nomor
	}
}

// maxSKPD is how many agencies a finding names.
const maxSKPD = 5

// catatSKPD notes that the records are of more than one agency.
func (p *penyusunDatar) catatSKPD() {
	n := len(p.skpd)
	if n < 2 {
		return
	}
	nama := strings.Join(p.skpd[:min(n, maxSKPD)], ", ")
	if n > maxSKPD {
		nama += fmt.Sprintf(" dan %d lain", n-maxSKPD)
	}
	p.catat(Temuan{Kode: BanyakSKPD, Keparahan: Peringatan, Baris: p.barisSKPD,
		Pesan: fmt.Sprintf("Daftar ini memuat lebih dari satu SKPD (%s); semuanya dibaca sebagai satu rencana.", nama)})
}
