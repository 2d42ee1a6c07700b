package tabel

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// kataKepala are the words that heads of the tables of a plan are made of, "outcame"
// among them, as which the readers know it.
var kataKepala = himpunanKata(`no nomor kode uraian nama barang jenis merk merek type tipe spesifikasi kuantitas satuan ukuran
tahun pembelian perolehan sumber dana kondisi keterangan ket jumlah total pangkat golongan jabatan eselon tingkat pendidikan
kelamin laki perempuan diklat tenaga psks aset asal harga nilai indikator kinerja sesuai tugas fungsi perangkat daerah target
nspk ikk iku lainnya renstra rpjmd realisasi capaian rasio rata pertumbuhan anggaran antara tujuan sasaran outcome outcame output
program kegiatan sub urusan bidang baseline pagu indikatif penanggung jawab prioritas strategi arah kebijakan permasalahan
masalah isu strategis akar pokok lokasi kelompok layanan pelayanan penerima manfaat awal akhir periode formula rumus definisi
operasional hasil pendanaan rencana alokasi rupiah volume unit kerja pelaksana pd opd skpd baik rusak ringan berat apbd apbn
pembangunan pemerintahan pemerintah rp data rincian`, `angkat antar bantuan barat batang batuan bencana beras berangkat bidan
darah hamil harta indicator jawa jurusan karang kencana majalah menerima mereka number outputs pelayaran pemberian pendataan
penyidikan peringkat pojok programs radio ratio rokok rpjpd sarang sidang singkat tahan targets ukiran urutan vokasi warga`)

// kataHubung stand between them and say nothing by themselves.
var kataHubung = himpunanKata(`dan atau per ke di yang dalam terhadap untuk pada s d`, ``)

func himpunanKata(kata, lain string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(kata) {
		out[w] = true
	}
	for _, w := range strings.Fields(lain) { // words that are no misspelling of another
		out[w] = false
	}
	return out
}

const panjangKata = 13 // bytes of the longest word: "permasalahan", "pemerintahan" and more

// panjangAwal has, by its first letter, how long a word can be: bit n for n bytes.
var panjangAwal = func() (out [256]uint16) {
	for _, kamus := range []map[string]bool{kataKepala, kataHubung} {
		for w := range kamus {
			out[w[0]] |= 1 << len(w)
		}
	}
	return out
}()

// kataPanjang are the words that others are misspellings of, by their length.
var kataPanjang = func() (out [panjangKata + 2][]string) {
	for w, sah := range kataKepala {
		if sah {
			out[len(w)] = append(out[len(w)], w)
		}
	}
	return out
}()

// kepalaDikenal reports whether a row is a head by its labels: two of them at least
// are known, and half of all.
func kepalaDikenal(sel []string) bool {
	kenal, n := 0, 0
	for _, s := range sel {
		if s == "" {
			continue
		}
		n++
		if labelDikenal(s) {
			kenal++
		}
	}
	return kenal >= 2 && 2*kenal >= n
}

// labelDikenal reports whether a cell is made of words of heads alone, however the
// words are cut: "Kuan titas", "SUB- KEGIATAN".
func labelDikenal(s string) bool {
	if len(s) > maxLabel {
		return false
	}
	var buf [maxLabel]byte
	f := teks.AppendLipat(buf[:0], s)
	if len(f) == 0 || len(f) > maxLabel {
		return false
	}
	var bisa [maxLabel + 1]uint8 // 0: no; 1: by words that say nothing; 2: by a label
	bisa[0] = 1
	for i := range len(f) {
		if bisa[i] == 0 {
			continue
		}
		if f[i] >= '0' && f[i] <= '9' {
			bisa[i+1] = max(bisa[i+1], bisa[i])
		}
		for j := i + 1; j <= len(f) && j <= i+panjangKata; j++ {
			switch {
			case panjangAwal[f[i]]>>(j-i)&1 == 0:
			case kataKepala[string(f[i:j])]:
				bisa[j] = 2
			case kataHubung[string(f[i:j])]:
				bisa[j] = max(bisa[j], bisa[i])
			}
		}
	}
	return bisa[len(f)] == 2
}

// kata reads misspelt words of the labels of a row: one letter changed, left out or
// written twice, a figure for a letter. It is sure only if the label is made of
// known words then.
func (p *perapi) kata(i int) {
	sel := p.baris[i].Sel
	var baru []string
	for k, s := range sel {
		if len(s) < 2 || len(s) > maxLabel || labelDikenal(s) {
			continue
		}
		t := p.ejaKata(s)
		if t == s || !labelDikenal(t) {
			continue
		}
		if baru == nil {
			baru = append(baru, sel...)
		}
		baru[k] = t
		p.catat(i, s, t, "menurut kata kepala tabel")
	}
	if baru != nil {
		p.setel(i, baru)
	}
}

// ejaKata spells the words of a label as heads do.
func (p *perapi) ejaKata(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && hurufAngka(s[j]) {
			j++
		}
		if j == i {
			out.WriteByte(s[i])
			i++
			continue
		}
		out.WriteString(p.ejaSatu(s[i:j]))
		i = j
	}
	return out.String()
}

func hurufAngka(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// ejaSatu is the word of heads that a word is written for, the word itself where
// none or several are, or where the document has it elsewhere.
func (p *perapi) ejaSatu(w string) string {
	f := strings.ToLower(w)
	if _, kenal := kataKepala[f]; kenal || kataHubung[f] || semuaAngka(f) {
		return w
	}
	ganti, mirip := "", angkaMirip.Replace(f)
	for _, kata := range kataPanjang[min(len(f)-1, panjangKata):min(len(f)+2, panjangKata+2)] {
		for _, k := range kata {
			if k != mirip && (len(k) < 5 || teks.Jarak(f, k, 1) > 1) {
				continue
			}
			if ganti != "" {
				return w
			}
			ganti = k
		}
	}
	if ganti == "" || p.kataDokumen(f) {
		return w
	}
	return gaya(ganti, w)
}

// maxKataDokumen is how many words of a document are kept.
const maxKataDokumen = 1 << 16

// kataDokumen reports whether a word stands in the text or in a row that is no head:
// then it is a word and no misspelling, "peringkat" of "perangkat".
func (p *perapi) kataDokumen(f string) bool {
	if p.isi == nil {
		p.isi = map[string]bool{}
		for _, b := range p.baris {
			if len(b.Sel) > 1 && kepalaDikenal(b.Sel) {
				continue
			}
			for _, s := range b.Sel {
				for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r >= utf8.RuneSelf || !hurufAngka(byte(r)) }) {
					if len(p.isi) < maxKataDokumen && len(w) > 1 && len(w) <= panjangKata {
						p.isi[strings.ToLower(w)] = true
					}
				}
			}
		}
	}
	return p.isi[f]
}

// angkaMirip are the figures that look like letters.
var angkaMirip = strings.NewReplacer("0", "o", "1", "i", "4", "a", "5", "s")

// gaya writes a word as another is written: in capitals, with one or without.
func gaya(kata, seperti string) string {
	besar := 0
	for i := range len(seperti) {
		if seperti[i] >= 'A' && seperti[i] <= 'Z' {
			besar++
		}
	}
	switch {
	case 2*besar > len(seperti) || len(seperti) == 2 && besar > 0:
		return strings.ToUpper(kata)
	case seperti[0] >= 'A' && seperti[0] <= 'Z':
		return strings.ToUpper(kata[:1]) + kata[1:]
	}
	return kata
}

// nomorKolom reports whether the row at line index i numbers the columns. One number
// that is not read as one is that of its place.
func (p *perapi) nomorKolom(i int) bool {
	b := p.baris[i]
	k := nomorRusak(b)
	if k < 0 {
		return b.IsNomorKolom()
	}
	sel := append([]string(nil), b.Sel...)
	sel[k] = nomorTulis(b.At(max(k-1, 1-k)), k+1)
	p.catat(i, b.Sel[k], sel[k], "menurut urutan nomor kolom")
	p.setel(i, sel)
	return true
}

// nomorTulis writes the number of a column as another is written.
func nomorTulis(seperti string, n int) string {
	if strings.HasPrefix(seperti, "(") {
		return "(" + strconv.Itoa(n) + ")"
	}
	return strconv.Itoa(n)
}

// nomorRusak is the one cell of a row of column numbers that is none; -1 where there
// is none or the row is no such row.
func nomorRusak(b Baris) int {
	rusak, n := -1, 0
	for i, s := range b.Sel {
		switch {
		case s == "":
		case nomorKolom(s) == i+1:
			n++
		case rusak < 0 && len(s) <= len("(10- )"):
			rusak = i
		default:
			return -1
		}
	}
	if n < 3 || rusak < 0 || b.IsNomorKolom() && nomorKolom(b.Sel[rusak]) > 0 {
		return -1
	}
	return rusak
}
