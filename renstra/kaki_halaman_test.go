package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// barisPohon are code and pagu of the rows of a plan, and the kinds of its
// findings.
func barisPohon(t *testing.T, r *renstra.Rencana) (pohon, temuan []string) {
	t.Helper()
	for _, n := range r.Walk() {
		if n.Baris > 0 {
			pohon = append(pohon, fmt.Sprintf("%v %v %v", n.Kode, paguTahun(n, 2026), paguTahun(n, 2027)))
		}
	}
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode != renstra.IndikatorTidakBaku { // the indicators of the synthetic plan
			temuan = append(temuan, string(x.Kode))
		}
	}
	return pohon, temuan
}

// The plan of lapangan_test.go as CSV whose rows have one width, with the foot of
// a page among them (synthetic).
func TestKakiHalamanCSV(t *testing.T) {
	at := strings.Index(isiBaku, "1.06.07.1.01.0002")
	atas, bawah := isiBaku[:at], isiBaku[at:]
	for _, c := range []struct {
		nama, teks string
		temuan     []string
	}{
		{nama: "nomor sebelum kepala", teks: atas + "12\t\t\t\t\t\t\n" + kepalaBaku + bawah},
		{nama: "nomor di tengah halaman", teks: atas + "\t\t12\t\t\t\t\n" + kepalaBaku + bawah},
		{nama: "nomor bergaris", teks: atas + "- 12 -\t\t\t\t\t\t\n" + kepalaBaku + bawah},
		{nama: "nomor bergaris di tengah, kepala tidak diulang", teks: atas + "\t\t– 12 –\t\t\t\t\n" + bawah},
		{nama: "nomor dan kata", teks: atas + "12 | P a g e\t\t\t\t\t\t\n" + kepalaBaku + bawah},
		{nama: "nomor di samping kaki lain", teks: atas + "3\t\t\t\t\t\t\nIV-3\t\t\t\t\t\t\n" + bawah},
		{nama: "nomor di antara baris kosong", teks: atas + "\t\t\t\t\t\t\n12\t\t\t\t\t\t\n\t\t\t\t\t\t\n" + bawah},
		{nama: "nomor di bawah baris terakhir", teks: isiBaku + "12\t\t\t\t\t\t\n"},
		{nama: "judul dokumen di kolom nama", teks: atas + "\tRENSTRA DINAS SOSIAL PROVINSI CONTOH\t\t\t\t\t\n" + bawah},
		{nama: "nomor di kolom target sebelum kepala", teks: atas + "\t\t\t12\t\t\t\n" + kepalaBaku + bawah},
		{nama: "nomor di antara baris, kepala tidak diulang", teks: atas + "60\t\t\t\t\t\t\n" + bawah},
		{nama: "nomor di kolom nama, kepala tidak diulang", teks: atas + "\t60\t\t\t\t\t\n" + bawah},
		{nama: "judul dokumen dan nomor", teks: atas + "RENSTRA DINAS SOSIAL PROVINSI CONTOH 2026-2030\t\t\t\t\t\t60\n" + bawah},
		{nama: "nomor dan bab", teks: atas + "60\tBab IV Program\t\t\t\t\t\n" + bawah},
		{nama: "bukan kaki: indikator berikut", teks: atas + "\t\tRenstra yang disusun\t1 Dokumen\t\t\t\n" + bawah},
		{nama: "bukan kaki: pagu", teks: isiBaku + "\t\t\t\t500\t\t\n", temuan: []string{"baris-tanpa-nama"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			pohon, temuan := barisPohon(t, rencana(t, strings.ReplaceAll(judulLapangan+kepalaBaku+c.teks, "\t", ",")))
			if diff := cmp.Diff(pohonBaku, pohon); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.temuan, temuan); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A lone target below the last row is no page number: it stays with that row
// (synthetic).
func TestKakiHalamanBukanTarget(t *testing.T) {
	r := rencana(t, strings.ReplaceAll(judulLapangan+kepalaBaku+isiBaku+"\t\t\t12\t\t\t\n", "\t", ","))
	n := 0
	for _, x := range r.Walk() {
		n += len(x.IndikatorLain)
	}
	if n != 1 {
		t.Errorf("%d indikator lain", n)
	}
}

// Table T-C.27 has the tujuan in its first column, and so the page number
// (synthetic).
func TestKakiHalamanBukanTujuan(t *testing.T) {
	const kepala = "Tujuan,Sasaran,Kode,Program dan Kegiatan,Indikator Kinerja,Target 2026,Rp 2026\n"
	const atas = "Sejahtera,Terlayani,1.06.07," + program + ",Persentase makam terpelihara,90 %,3.000.000\n"
	const bawah = ",,1.06.07.1.01," + kegiatan + ",Jumlah makam,2 Makam,3.000.000\n"
	for _, kaki := range []string{"- 4 -,,,,,,\n", "4,,,,,,\n", ",,,,,,\n- 4 -,,,,,,\n,,,,,,\n"} {
		r := rencana(t, judulLapangan+kepala+atas+kaki+kepala+bawah)
		var tujuan []string
		for _, x := range r.Tujuan {
			tujuan = append(tujuan, x.Nama)
		}
		if diff := cmp.Diff([]string{"Sejahtera"}, tujuan); diff != "" {
			t.Errorf("%q: %s", kaki, diff)
		}
	}
}

// Other tables have feet, too (synthetic).
func TestKakiHalamanTabelLain(t *testing.T) {
	const kepala = "No,Indikator,Satuan,Target 2026,Target 2027\n"
	const judul = "Tabel 4.5 Indikator Kinerja Utama,,,,\n"
	const atas, bawah = "1,Persentase PPKS terlayani,%,65,70\n", "2,Persentase lembaga aktif,%,55,60\n"
	for _, kaki := range []string{"12,,,,\n", "- 12 -,,,,\n", ",,Halaman 12,,\n"} {
		r := rencana(t, strings.ReplaceAll(judulLapangan+kepalaBaku+isiBaku, "\t", ",")+"\n"+judul+kepala+atas+kaki+kepala+bawah)
		var iku []string
		for _, x := range r.IKU {
			iku = append(iku, x.Nama)
		}
		if diff := cmp.Diff([]string{"Persentase PPKS terlayani", "Persentase lembaga aktif"}, iku); diff != "" {
			t.Errorf("%q: %s", kaki, diff)
		}
	}
}

// A page that repeats the numbers of the columns alone, without the labels over
// them, has no tujuan "2" (after Table 4.1 of the Renstra of Dinas Sosial Provinsi
// Gorontalo 2023–2026, shortened).
func TestNomorKolomUlang(t *testing.T) {
	const nomor = "1\t2\t3\t4\t5\t6\n"
	r := rencana(t, "Tabel 4.1\nTujuan dan Sasaran Jangka Menengah\nTahun 2023-2026\n\nNo\tTujuan\tSasaran\tIndikator Tujuan/Sasaran\tTarget Kinerja Tujuan/Sasaran Pada Tahun ke\t\n\t\t\t\t1\t2\n"+nomor+
		"1\tPemenuhan hak sosial dasar masyarakat\tPerlindungan sosial bagi masyarakat\tPersentase keluarga miskin\t100\t100\n\n"+nomor+
		"2\tMeningkatnya Kualitas Tata Kelola Pemerintahan\tMeningkatnya kualitas urusan penunjang\tNilai SAKIP\tBB\tA\n\t\t\tIndeks Budaya Kerja\tBelum bagus\tBagus\n\n"+judulLapangan+kepalaBaku+isiBaku)
	want := []string{"tujuan Pemenuhan hak sosial dasar masyarakat", "sasaran Perlindungan sosial bagi masyarakat", "indikator Persentase keluarga miskin 2023:100 2024:100",
		"tujuan Meningkatnya Kualitas Tata Kelola Pemerintahan", "sasaran Meningkatnya kualitas urusan penunjang", "indikator Nilai SAKIP 2023:BB 2024:A", "indikator Indeks Budaya Kerja 2023:Belum bagus 2024:Bagus"}
	if diff := cmp.Diff(want, isiTabelLain(r)); diff != "" {
		t.Error(diff)
	}
	if got := pesanCatatan(r); got != nil {
		t.Error(got)
	}
}
