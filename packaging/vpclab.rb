# Formula of a tap of ours: brew install --HEAD ./packaging/vpclab.rb
class Vpclab < Formula
  desc "Flight simulator for AWS networking in the terminal"
  homepage "https://github.com/vpclab/vpclab"
  license "Apache-2.0"
  head "https://github.com/vpclab/vpclab.git", branch: "main"

  depends_on "pkgconf" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "cmark-gfm"
  depends_on "isa-l"
  depends_on "jansson"
  depends_on "libedit"
  depends_on "libsodium"
  depends_on "libyaml"
  depends_on "nettle"
  depends_on "pcre2"

  def install
    # Homebrew has a sandbox of its own.
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "vpclab"
    system "bash", "-c", ". packaging/lib.sh && install_tree .build/release/vpclab #{prefix}"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/vpclab --version") unless build.head?
    lab = share/"vpclab/Lessons/vpc-flow-logs/solution.sh"
    system bin/"vpclab", "run", "vpc-flow-logs", lab, "--transcript", "t.jsonl"
    assert_match "100", shell_output("#{bin}/vpclab grade t.jsonl")
  end
end
