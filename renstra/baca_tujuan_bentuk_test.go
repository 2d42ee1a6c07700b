package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// T-C.25 in further forms that agencies write: tujuan and sasaran in a table each,
// several sasaran in one cell (synthetic).
func TestTujuanBentuk(t *testing.T) {
	const (
		duaTujuan  = "Tabel 3.1 Tujuan Renstra\n\nNo\tTujuan\tIndikator Tujuan\t2026\t2027\n1\tSejahtera\tKemiskinan\t5\t4\n2\tTertib\tIndeks\t70\t71\n\nTabel 3.2 Sasaran Renstra\n\nNo\tSasaran Strategis\tIndikator Sasaran\t2026\t2027\n"
		kepala     = "Tabel T-C.25 Tujuan dan Sasaran\n\nTujuan\tSasaran\tIndikator Sasaran\t2026\t2027\nSejahtera\t"
		sejahtera  = "tujuan Sejahtera"
		kemiskinan = "indikator Kemiskinan 2026:5 2027:4"
		tertib     = "indikator Indeks 2026:70 2027:71"
		terlayani  = "indikator PPKS 2026:60 2027:70"
		berdaya    = "indikator PSKS 2026:50 2027:51"
	)
	berdua := []string{sejahtera, "sasaran Terlayani", terlayani, "sasaran Berdaya", berdaya}
	for _, c := range []struct {
		nama, teks string
		want       []string
		temuan     []string
	}{
		{nama: "tabel masing-masing, nomor menentukan tujuannya", teks: duaTujuan + "1.1\tTerlayani\tPPKS\t60\t70\n\t\tJangkauan\t61\t71\n2.1\tBersih\tSAKIP\t80\t81\n1.2\tBerdaya\tPSKS\t50\t51\n",
			want: []string{sejahtera, kemiskinan, "sasaran Terlayani", terlayani, "indikator Jangkauan 2026:61 2027:71", "sasaran Berdaya", berdaya, "tujuan Tertib", tertib, "sasaran Bersih", "indikator SAKIP 2026:80 2027:81"}},
		{nama: "tabel masing-masing, tanpa nomor", teks: duaTujuan + "1\tTerlayani\tPPKS\t60\t70\n2\tBerdaya\tPSKS\t50\t51\n",
			want:   []string{sejahtera, kemiskinan, "tujuan Tertib", tertib, "tujuan ", "sasaran Terlayani", terlayani, "sasaran Berdaya", berdaya},
			temuan: []string{"info induk-tak-tentu: 2 sasaran berdiri tanpa tujuan, mulai yang ini: tabelnya tidak menyebutnya dan nomornya tidak menentukannya."}},
		{nama: "tabel masing-masing, tabel strategi menentukan tujuannya", teks: duaTujuan + "1\tTerlayani\tPPKS\t60\t70\n2\tBerdaya\tPSKS\t50\t51\n\n" + kepalaTC26 + "Sejahtera\tBerdaya\tPelatihan\tBLK\nTertib\tTerlayani\tPatroli\tKota\n",
			want: []string{sejahtera, kemiskinan, "sasaran Berdaya", berdaya, "tujuan Tertib", tertib, "sasaran Terlayani", terlayani, "strategi Pelatihan", "strategi Patroli", "arah BLK", "arah Kota"}},
		{nama: "satu judul, satu tujuan", teks: "Tabel T-C.25 Tujuan dan Sasaran\n\nNo\tTujuan\tIndikator Tujuan\tT1 (2026)\tT2 (2027)\n1\tT1 Sejahtera\tKemiskinan\t5\t4\n\nB. Sasaran\n\nNo\tSasaran\tIndikator Sasaran\tT1 (2026)\tT2 (2027)\n1\tS1.1 Terlayani\tPPKS\t60\t70\n",
			want: []string{"tujuan T1 Sejahtera", kemiskinan, "sasaran S1.1 Terlayani", terlayani}},
		{nama: "sasaran sekali lagi", teks: "Tabel 3.1 Tujuan dan Sasaran\n\nTujuan\tSasaran\tIndikator\t2026\t2027\nSejahtera\tTerlayani\tPPKS\t60\t70\nTertib\tBerdaya\tPSKS\t50\t51\n\nTabel 3.2 Target Sasaran\n\nSasaran\tIndikator\t2026\t2027\nTerlayani\tPPKS\t60\t70\nBerdaya\tPSKS\t50\t51\n",
			want:   []string{sejahtera, "sasaran Terlayani", terlayani, "tujuan Tertib", "sasaran Berdaya", berdaya},
			temuan: []string{`info tabel-lain: Tabel "Tabel 3.2 Target Sasaran" mengulang 2 indikator yang sudah dibaca dari tabel di atasnya, dengan target yang sama; tidak dihitung lagi.`}},
		{nama: "sasaran RPJMD bukan milik perangkat daerah", teks: "Tabel 3.1 Sasaran RPJMD\n\nSasaran\tIndikator Sasaran\t2026\t2027\nTerlayani\tPPKS\t60\t70\n",
			temuan: []string{`info tabel-tidak-dikenal: Tabel "Tabel 3.1 Sasaran RPJMD" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
		{nama: "sasaran pembangunan bukan milik perangkat daerah", teks: "Tabel 3.1 Sasaran Pembangunan Kota\n\nSasaran\tIndikator\t2026\t2027\nTerlayani\tPPKS\t60\t70\n",
			temuan: []string{`info tabel-tidak-dikenal: Tabel "Tabel 3.1 Sasaran Pembangunan Kota" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
		{nama: "beberapa sasaran dalam satu sel", teks: kepala + "1. Terlayani<br>2. Berdaya\t1. PPKS<br>2. PSKS\t60<br>50\t70<br>51\n", want: berdua},
		{nama: "dalam satu larik", teks: kepala + "1. Terlayani 2. Berdaya\t1. PPKS 2. PSKS\t60<br>50\t70<br>51\n", want: berdua},
		{nama: "nomor bertingkat", teks: kepala + "1.1 Terlayani<br>1.2 Berdaya\t1.1.1 PPKS<br>1.1.2 Jangkauan<br>1.2.1 PSKS\t60<br>61<br>50\t70<br>71<br>51\n",
			want: []string{sejahtera, "sasaran Terlayani", terlayani, "indikator Jangkauan 2026:61 2027:71", "sasaran Berdaya", berdaya}},
		{nama: "tiga indikator untuk dua sasaran", teks: kepala + "1. Terlayani<br>2. Berdaya\t1. PPKS<br>2. PSKS<br>3. Jangkauan\t60<br>50<br>61\t70<br>51<br>71\n",
			want:   []string{sejahtera, "sasaran 1. Terlayani 2. Berdaya", terlayani, berdaya, "indikator Jangkauan 2026:61 2027:71"},
			temuan: []string{"peringatan sel-tidak-berpasangan: Sel sasaran memuat 2 butir; nomornya tidak memasangkan indikator di sampingnya, jadi dibaca sebagai satu sasaran."}},
		{nama: "sasaran tanpa indikator", teks: kepala + "1.1 Terlayani<br>1.2 Berdaya\t1.1.1 PPKS<br>1.1.2 PSKS\t60<br>50\t70<br>51\n",
			want:   []string{sejahtera, "sasaran 1.1 Terlayani 1.2 Berdaya", terlayani, berdaya},
			temuan: []string{"peringatan sel-tidak-berpasangan: Sel sasaran memuat 2 butir; nomornya tidak memasangkan indikator di sampingnya, jadi dibaca sebagai satu sasaran."}},
		{nama: "indikator di baris berikut", teks: kepala + "1. Terlayani<br>2. Berdaya\t1. PPKS<br>2. PSKS\t60<br>50\t70<br>51\n\t\tJangkauan\t61\t71\n",
			want:   append(berdua[:len(berdua):len(berdua)], "indikator Jangkauan 2026:61 2027:71"),
			temuan: []string{"peringatan induk-tak-tentu: Indikator ini berdiri di bawah sel dengan beberapa sasaran; dibaca di bawah sasaran yang terakhir."}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			if diff := cmp.Diff(c.want, isiTabelLain(r)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.temuan, pesanCatatan(r)); diff != "" {
				t.Error(diff)
			}
			samaKembali(t, r)
		})
	}
}
